import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../../src/domain/index.js'
import { adaptToDraft } from '../../../src/reports/coverage/adapt.js'
import { FEATURE_NAMES } from '../../../src/reports/coverage/feature-names.js'
import { parseJudgeWeights } from '../../../src/reports/coverage/judge-weights.js'
import { mostProbable, verdictProbabilities } from '../../../src/reports/coverage/judge.js'

const file = new URL('../../../models/judge/weights.json', import.meta.url)
const shipped = readFileSync(file, 'utf8')
const changed = (change: (json: Record<string, unknown>) => void): string => {
  const json = JSON.parse(shipped) as Record<string, unknown>
  change(json)
  return JSON.stringify(json)
}

describe('the weights file', () => {
  it('that is shipped is one this program can use', () => {
    expect(parseJudgeWeights(shipped).features).toEqual([...FEATURE_NAMES])
  })

  it.each([
    ['no JSON', '{'],
    ['another schema', changed((j) => (j['schema'] = 'duibiao/judge@0'))],
    ['other features', changed((j) => (j['features'] = ['x']))],
    ['an order too short', changed((j) => (j['order'] = [1]))],
    ['a row too short', changed((j) => (j['weights'] = [[1], [1], [1]]))],
    ['a temperature of zero', changed((j) => (j['temperature'] = 0))],
  ])('is refused with a Chinese sentence: %s', (_, json) => {
    expect(() => parseJudgeWeights(json)).toThrow(UserError)
    expect(() => parseJudgeWeights(json)).toThrow(/判定模型/)
  })
})

describe('probabilities', () => {
  it('are settled towards omitted where equal', () => {
    const third = 1 / 3
    expect(mostProbable({ covered: third, partial: third, omitted: third })).toBe('omitted')
  })

  it('stay finite for extreme features', () => {
    const judge = parseJudgeWeights(shipped)
    const p = verdictProbabilities(
      FEATURE_NAMES.map(() => 1e6),
      judge,
    )
    expect(p.covered + p.partial + p.omitted).toBeCloseTo(1, 9)
  })
})

describe('adapting to a draft', () => {
  const judge = {
    usual: { mean: [0.5], deviation: [0.2] },
    adaptation: { draftShare: 1, usualCount: 0, mostShift: 1, mostStretch: 2 },
  }
  it('measures by the draft where its level is near the usual one', () => {
    expect(adaptToDraft([[0.4], [0.6]], judge).map(([x]) => Math.round(x! * 100) / 100)).toEqual([-1, 1])
  })

  it('never moves the line further than allowed', () => {
    const [[low]] = adaptToDraft([[0], [0]], judge) as [[number]]
    expect(low).toBeLessThan(-1)
  })

  it('keeps the order of measures', () => {
    const rows = adaptToDraft([[0.1], [0.7], [0.3]], judge).map(([x]) => x!)
    expect(rows[0]!).toBeLessThan(rows[2]!)
    expect(rows[2]!).toBeLessThan(rows[1]!)
  })
})
