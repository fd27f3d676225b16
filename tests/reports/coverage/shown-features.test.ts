import { afterAll, describe, expect, it } from 'vitest'
import { resolveSettings } from '../../../src/app/settings.js'
import { createStages } from '../../../src/app/stages.js'
import { mattersOf } from '../../../src/reports/coverage/matter.js'
import { isAction, SHOWN_FEATURES, shownFeatures } from '../../../src/reports/coverage/shown-features.js'
import { judgeInput } from './invented-plans.js'

const stages = createStages(resolveSettings({}, {}))
afterAll(() => stages.close())

const MEASURE = '建设社区书屋，整修乡村戏台，展出剪纸、皮影。'

async function featuresOf(answers: readonly number[], clause = '整修乡村戏台。'): Promise<Record<string, number>> {
  const [matter] = [...mattersOf(await judgeInput(stages, [MEASURE], [clause]))]
  const nothing = { match: [], place: [], subjects: matter!.weights }
  const values = shownFeatures({ matter: matter!, alignment: nothing, answers })
  expect(values).toHaveLength(SHOWN_FEATURES.length)
  return Object.fromEntries(SHOWN_FEATURES.map((name, at) => [name, values[at]!]))
}

describe('what the shown clauses say and leave open', () => {
  it('counts actions apart from items of a list', async () => {
    const found = await featuresOf([0, 1, 0, 0])
    expect(found).toMatchObject({ actionOpen: 1, actionsOpenShare: 1 / 2, partsOpenShare: 3 / 4, actionAnswerBest: 1 })
    expect(found['actionsOpen']).toBeCloseTo(Math.log(2), 12)
    expect(found['lettersOpenShare']).toBeCloseTo(12 / 18, 12)
    expect(found['partAnswersMean']).toBe(1 / 4)
  })

  it('says that nothing is open where every part is answered', async () => {
    expect(await featuresOf([1, 1, 1, 1])).toMatchObject({
      actionOpen: 0,
      actionsOpenShare: 0,
      actionsOpen: 0,
      partsOpenShare: 0,
      lettersOpenShare: 0,
    })
  })

  it('must not call an open item of a list an open action', async () => {
    expect(await featuresOf([1, 1, 0, 0])).toMatchObject({ actionOpen: 0, partsOpenShare: 1 / 2 })
  })

  it('measures the longest run in common by the shorter of the two texts', async () => {
    const whole = await featuresOf([0, 1, 0, 0])
    expect(whole['shownRunShare']).toBeCloseTo(6 / 7, 12)
    expect(whole['shownLength']).toBeCloseTo(Math.log(8), 12)
  })

  it.each([
    ['整修戏台子', false, false],
    ['整修乡村戏台', false, true],
    ['整修乡村戏台', true, false],
  ])('%s, item %s: an action is %s', (text, isItem, wanted) =>
    expect(isAction({ span: { start: 3, end: 3 + text.length }, isItem })).toBe(wanted),
  )
})
