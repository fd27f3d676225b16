import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchClauses } from '../../src/app/match-clauses.js'
import { textSimilarity } from '../../src/domain/text-similarity.js'
import { smallPlan } from '../store/small-plan.js'

type Pair = readonly [earlier: string | null, later: string | null, changed: boolean]

const clausesOf = (texts: readonly string[]) => smallPlan(texts).clauses

const match = (earlier: readonly string[], later: readonly string[]): Pair[] =>
  matchClauses(clausesOf(earlier), clausesOf(later)).map((p) => [
    p.earlier?.text ?? null,
    p.later?.text ?? null,
    p.changed,
  ])

const A = '每个县建成一所疾病预防控制中心。'
const A2 = '每个县建成两所疾病预防控制中心。'
const B = '家庭医生签约覆盖老年人。'
const C = '推行电子病历互认。'

describe('clauses of two rounds', () => {
  it.each<[string, string[], string[], Pair[]]>([
    [
      'equal drafts have no change',
      [A, B],
      [A, B],
      [
        [A, A, false],
        [B, B, false],
      ],
    ],
    [
      'a reworded clause is paired',
      [A, B],
      [A2, B],
      [
        [A, A2, true],
        [B, B, false],
      ],
    ],
    [
      'a new clause stands alone',
      [A],
      [A, C],
      [
        [A, A, false],
        [null, C, true],
      ],
    ],
    [
      'a dropped clause stands alone',
      [A, C],
      [A],
      [
        [A, A, false],
        [C, null, true],
      ],
    ],
    [
      'replaced by something else is no pair',
      [C],
      [B],
      [
        [C, null, true],
        [null, B, true],
      ],
    ],
    ['an empty draft', [], [A], [[null, A, true]]],
  ])('%s', (_name, earlier, later, expected) => {
    expect(match(earlier, later)).toEqual(expected)
  })

  it('a clause that moved is not changed', () => {
    const pairs = match([A, B, C], [C, A, B])
    expect(pairs.filter(([, , changed]) => changed)).toEqual([])
    expect(pairs).toHaveLength(3)
  })

  it('every clause stands in exactly one pair, and unchanged pairs have equal texts', () => {
    const texts = fc.array(fc.constantFrom(A, A2, B, C, '普及健康知识。', '普及健康素养知识。'), { maxLength: 12 })
    fc.assert(
      fc.property(texts, texts, (earlier, later) => {
        const pairs = matchClauses(clausesOf(earlier), clausesOf(later))
        const ids = (side: 'earlier' | 'later'): string[] => pairs.flatMap((p) => p[side]?.id ?? []).sort()
        expect(ids('earlier')).toEqual(
          clausesOf(earlier)
            .map((c) => c.id)
            .sort(),
        )
        expect(ids('later')).toEqual(
          clausesOf(later)
            .map((c) => c.id)
            .sort(),
        )
        for (const p of pairs) if (!p.changed) expect(p.earlier?.text).toBe(p.later?.text)
      }),
    )
  })

  it('similarity lies between 0 and 1 and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const s = textSimilarity(a, b)
        expect(s).toBeGreaterThanOrEqual(0)
        expect(s).toBeLessThanOrEqual(1)
        expect(s).toBe(textSimilarity(b, a))
      }),
    )
  })
})
