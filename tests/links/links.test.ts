import { afterAll, describe, expect, it } from 'vitest'
import { indexMeasures, nearestMeasures } from '../../src/app/nearest-measures.js'
import { preparePlan } from '../../src/app/prepare-plan.js'
import { resolveSettings } from '../../src/app/settings.js'
import { createStages } from '../../src/app/stages.js'
import { findCandidates, linkClauses, scorePairs } from '../../src/links/index.js'
import { measuresOf } from '../../src/reports/measures.js'
import { planWith, type Sentence } from '../reports/coverage/invented-plans.js'

const stages = createStages(resolveSettings({}, {}))
afterAll(() => stages.close())

async function compare(reference: readonly Sentence[], draft: readonly Sentence[]) {
  const wanted = await preparePlan(stages, null, planWith(reference))
  const offered = await preparePlan(stages, null, planWith(draft))
  const measures = measuresOf(wanted.plan)
  const scores = scorePairs(wanted, offered, measures)
  const index = await indexMeasures(await stages.model(), wanted, measures)
  const nearest = nearestMeasures(index, offered, measures)
  return {
    wanted,
    offered,
    scores,
    candidates: findCandidates(scores),
    links: linkClauses(scores, wanted, offered, nearest),
  }
}

const REFERENCE = ['推进社区老年食堂建设。', '完善农村饮用水水质监测网络。', '加强院前急救站点布局。']
const DRAFT = ['青川市在各街道建成老年食堂。', '布局院前急救站点12个。', '开展河道清淤。']

describe('candidates', () => {
  it('come best first, and the answer comes first', async () => {
    const { candidates } = await compare(REFERENCE, DRAFT)
    expect(candidates.get('c1')![0]!.clause).toBe('c1')
    expect(candidates.get('c3')![0]!.clause).toBe('c2')
    for (const list of candidates.values()) {
      expect(list.map((c) => c.score)).toEqual(list.map((c) => c.score).sort((a, b) => b - a))
    }
  })

  it('prefer task text to a goal with the same words', async () => {
    const { candidates } = await compare(REFERENCE, [{ text: REFERENCE[0]!, kind: 'goal' }, REFERENCE[0]!, ...DRAFT])
    expect(
      candidates
        .get('c1')!
        .slice(0, 2)
        .map((c) => c.clause),
    ).toEqual(['c2', 'c1'])
  })

  it('never are labels too short to be a sentence', async () => {
    const { candidates } = await compare(REFERENCE, ['老年食堂。', ...DRAFT])
    expect([...candidates.values()].flat().map((c) => c.clause)).not.toContain('c1')
  })

  it('know how many measures a clause is nearer to', async () => {
    const { candidates } = await compare(REFERENCE, DRAFT)
    const own = candidates.get('c1')!.find((c) => c.clause === 'c1')!
    const lent = candidates.get('c2')!.find((c) => c.clause === 'c1')!
    expect(own.rivals).toBe(0)
    expect(own.margin).toBeGreaterThan(0)
    expect(lent.rivals).toBeGreaterThan(0)
    expect(lent.margin).toBeLessThan(0)
    const shares = [...candidates.values()].map((l) => l.find((c) => c.clause === 'c1')!.share)
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6)
  })
})

describe('links', () => {
  it('give each task clause its nearest measures, ranked from 1, with the words they share', async () => {
    const { links } = await compare(REFERENCE, DRAFT)
    const first = links.filter((l) => l.clause === 'c1')
    expect(first.map((l) => l.rank)).toEqual([1, 2, 3])
    expect(first[0]).toMatchObject({ measure: 'c1' })
    expect(first[0]!.sharedWords.join('')).toContain('老年')
  })

  it('leave out goals and background', async () => {
    const { links } = await compare(REFERENCE, [{ text: '老年食堂更加完善便利。', kind: 'goal' }])
    expect(links).toEqual([])
  })

  it('keep their signals in range', async () => {
    const { links } = await compare(REFERENCE, DRAFT)
    for (const { signals } of links) {
      expect(Math.abs(signals.dense)).toBeLessThanOrEqual(1.000001)
      for (const s of [signals.lexical, signals.number, signals.heading]) {
        expect(s).toBeGreaterThanOrEqual(0)
        expect(s).toBeLessThanOrEqual(1.000001)
      }
    }
  })
})

describe('links through the index of vectors', () => {
  it('are those of weighing every measure', async () => {
    const many = Array.from(
      { length: 60 },
      (_, i) => `在第${i + 1}片区${['建设老年食堂', '监测饮用水', '布局急救站点', '清淤河道', '培训村医'][i % 5]}。`,
    )
    const { wanted, offered, scores, links } = await compare([...REFERENCE, ...many], DRAFT)
    const everything = new Map(offered.plan.clauses.map((c) => [c.id, scores.measures.map((_, row) => row)]))
    expect(links).toEqual(linkClauses(scores, wanted, offered, everything))
  })
})
