import { afterAll, describe, expect, it } from 'vitest'
import { type ComparedReference, openReference } from '../../src/app/compared-reference.js'
import type { JudgedDraft } from '../../src/app/judge-draft.js'
import { preparePlan } from '../../src/app/prepare-plan.js'
import { resolveSettings } from '../../src/app/settings.js'
import { createStages } from '../../src/app/stages.js'
import { findCandidates, scorePairs } from '../../src/links/index.js'
import { planWith } from '../reports/coverage/invented-plans.js'

const stages = createStages(resolveSettings({}, {}))
afterAll(() => stages.close())

const WATER = ['疏浚河道，加固堤防，新建泵站3座。', '推广测土配方施肥，减少化肥用量10%以上。']
const SCHOOL = ['每个乡镇办好1所公办幼儿园。', '建设老年餐桌，服务独居老人。']
const DRAFTS = [['疏浚河道，加固堤防。'], ['办好乡镇幼儿园。', '减少化肥用量8%。'], ['建好社区长者食堂。']]

const reference = async (sentences: readonly string[]): Promise<ComparedReference> =>
  openReference(stages, await preparePlan(stages, null, planWith(sentences)))

/** Asked for anew each time, so that no words or matches are known from the other judge. */
async function draftOf(against: ComparedReference, sentences: readonly string[]): Promise<JudgedDraft> {
  const draft = await preparePlan(stages, null, planWith(sentences))
  const candidates = findCandidates(scorePairs(against.plan, draft, against.measures, against.read))
  return { reference: against, draft, candidates }
}

describe('the judge in a thread', () => {
  it('says what the judge here says, of any number of drafts and after a change of the reference', async () => {
    const { verdicts, beside } = await stages.judge()
    const apart = await beside()
    try {
      for (const sentences of [WATER, SCHOOL, WATER]) {
        const [one, other] = [await reference(sentences), await reference(sentences)]
        for (const draft of DRAFTS) {
          expect(await apart.verdicts(await draftOf(one, draft))).toEqual(await verdicts(await draftOf(other, draft)))
        }
      }
    } finally {
      await apart.close()
    }
  })

  it('answers drafts that are asked about at once, each with its own verdicts', async () => {
    const { verdicts, beside } = await stages.judge()
    const apart = await beside()
    try {
      const against = await reference(WATER)
      const asked = await Promise.all(DRAFTS.map((draft) => draftOf(against, draft)))
      const told = await Promise.all(asked.map(apart.verdicts))
      for (const [at, draft] of DRAFTS.entries())
        expect(told[at]).toEqual(await verdicts(await draftOf(await reference(WATER), draft)))
      expect(told[0]).not.toEqual(told[2])
    } finally {
      await apart.close()
    }
  })

  it('fails what is still open when it is closed', async () => {
    const apart = await (await stages.judge()).beside()
    const draft = await draftOf(await reference(WATER), DRAFTS[0]!)
    const open = apart.verdicts(draft)
    const failed = expect(open).rejects.toThrow(/closing/u)
    // The question is on its way once its words are encoded.
    await draft.reference.vectorsOf([])
    await new Promise((resolve) => setTimeout(resolve, 20))
    await apart.close()
    await failed
  })
})
