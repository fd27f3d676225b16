import { afterAll, describe, expect, it } from 'vitest'
import { resolveSettings } from '../../../src/app/settings.js'
import { createStages } from '../../../src/app/stages.js'
import { bestFirst, ORDER_FEATURES } from '../../../src/reports/coverage/answer-order.js'
import type { Alignment } from '../../../src/reports/coverage/alignment.js'
import type { Matter } from '../../../src/reports/coverage/matter.js'
import { judge } from './invented-plans.js'

/** A matter of three clauses of which two are aligned; only what the order reads is there. */
function matterOf(scores: readonly number[]): { matter: Matter; alignment: Alignment } {
  const offered = scores.map((score, c) => ({
    read: { clause: { id: `c${c}` } },
    candidate: { score, signals: { heading: 0 } },
  }))
  const row = (): Float64Array => new Float64Array(0)
  return {
    matter: { offered, parts: [], weights: row() } as unknown as Matter,
    alignment: {
      subjects: row(),
      rarest: row(),
      match: [row(), row()],
      place: [new Int32Array([0]), new Int32Array([1])],
      inHeadings: [Float64Array.of(0), Float64Array.of(1)],
      backwards: 0,
      best: row(),
      closest: { byPart: row(), byClause: Float64Array.from(scores, () => 0) },
    },
  }
}
const only = (feature: (typeof ORDER_FEATURES)[number], weight: number): number[] =>
  ORDER_FEATURES.map((f) => (f === feature ? weight : 0))

describe('the order of the evidence', () => {
  it('puts the clause of the highest value first and takes the alignment along', () => {
    const { matter, alignment } = matterOf([0.2, 0.9, 0.1])
    const ordered = bestFirst(matter, alignment, only('score', 1))
    expect(ordered.matter.offered.map((o) => o.read.clause.id)).toEqual(['c1', 'c0', 'c2'])
    expect(ordered.alignment.place.map((p) => p[0])).toEqual([1, 0])
  })

  it('must not move equal clauses, nor one that is not aligned', () => {
    const { matter, alignment } = matterOf([0.5, 0.5, 0.9])
    const ordered = bestFirst(matter, alignment, only('score', 1))
    expect(ordered.matter.offered.map((o) => o.read.clause.id)).toEqual(['c0', 'c1', 'c2'])
  })

  it('keeps as many clauses as are shown', () => {
    const { matter, alignment } = matterOf([0.2, 0.9, 0.1, 0.05])
    expect(bestFirst(matter, alignment, only('score', 1)).matter.offered.map((o) => o.read.clause.id)).toEqual([
      'c1',
      'c0',
      'c2',
    ])
  })

  it('leaves the matter it is given as it was', () => {
    const { matter, alignment } = matterOf([0.2, 0.9, 0.1])
    bestFirst(matter, alignment, only('score', 1))
    expect(matter.offered.map((o) => o.read.clause.id)).toEqual(['c0', 'c1', 'c2'])
  })
})

describe('another word for the same matter', () => {
  const stages = createStages(resolveSettings({}, {}))
  afterAll(() => stages.close())
  const DRAFT = ['建好社区长者食堂。', '疏浚河道，加固堤防。', '推广测土配方施肥。']

  it('is marked as an answer in the evidence', async () => {
    const { coverage } = await judge(stages, ['建设老年餐桌。'], DRAFT)
    const [first] = coverage[0]!.evidence
    expect(first!.clause).toBe('c1')
    expect(first!.answering.map((s) => DRAFT[0]!.slice(s.start, s.end)).join('')).toMatch(/长者|食堂/u)
  })

  it('is no answer where another subject is meant', async () => {
    const { coverage } = await judge(stages, ['建设老年餐桌。'], DRAFT.slice(1))
    expect(coverage[0]!.verdict).toBe('omitted')
  })
})
