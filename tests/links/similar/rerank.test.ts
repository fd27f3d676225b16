import { describe, expect, it } from 'vitest'
import { createTermSpace, type HeadingText, rerankSimilar, type SimilarText } from '../../../src/links/similar/index.js'

const TEXTS = ['每个乡镇建一所规范接种门诊', '乡镇设置接种门诊', '打造村史馆', '救护车十五分钟到达', '开展急救培训']
const space = createTermSpace(TEXTS)

const heading = (letters: string, vector: readonly number[]): HeadingText => ({
  vector: Float32Array.from(vector),
  terms: space.vector(letters),
})

/** A text whose vector points along one of three axes, or between two. */
const text = (letters: string, vector: readonly number[], paragraph = letters, headings = heading('', [0, 0, 0])) => ({
  vector: Float32Array.from(vector),
  terms: space.vector(letters),
  headings,
  paragraph,
})

describe('terms', () => {
  it('are alike by the letters shared, most for the same text, none for strangers', () => {
    const [a, b, c] = [space.vector(TEXTS[0]!), space.vector(TEXTS[1]!), space.vector(TEXTS[2]!)]
    expect(space.similarity(a, a)).toBeCloseTo(1)
    expect(space.similarity(a, b)).toBeGreaterThan(0)
    expect(space.similarity(a, b)).toBeCloseTo(space.similarity(b, a))
    expect(space.similarity(a, c)).toBe(0)
    expect(space.similarity(space.vector(''), a)).toBe(0)
  })
})

describe('a second look', () => {
  const query = text('接种门诊', [1, 0, 0])
  const scores = (candidates: readonly ReturnType<typeof text>[], bridges: readonly SimilarText[] = []) =>
    rerankSimilar(space, query, candidates, bridges).map((s) => s.score)

  it('puts the nearer in meaning, and the one with more letters, first', () => {
    const [near, far] = scores([text('甲', [1, 0, 0]), text('乙', [0, 1, 0])])
    expect(near).toBeGreaterThan(far!)
    const [shared, other] = scores([text('乡镇设置接种门诊', [0, 1, 0]), text('打造村史馆', [0, 1, 0])])
    expect(shared).toBeGreaterThan(other!)
  })

  it('puts first what stands under headings that mean the same, or that share letters; headings never outweigh the text', () => {
    const asked = text('接种门诊', [1, 0, 0], 'q', heading('急救', [0, 1, 0]))
    const under = (letters: string, vector: readonly number[], own: readonly number[] = [0, 0, 1]) =>
      text('村史馆', own, letters, heading(letters, vector))
    const [meaning, letters, neither, nearer] = rerankSimilar(
      space,
      asked,
      [
        under('门诊', [0, 1, 0]),
        under('急救', [0, 0, 1]),
        under('打造', [0, 0, 1]),
        under('建设', [0, 0, 1], [1, 0, 0]),
      ],
      [],
    )
    expect(meaning!.heading).toBeCloseTo(0.5)
    expect(letters!.heading).toBeCloseTo(0.5)
    expect(neither!.heading).toBe(0)
    expect(meaning!.score).toBeGreaterThan(neither!.score)
    expect(nearer!.score).toBeGreaterThan(meaning!.score)
  })

  it('takes headings that point apart for strangers, not for opposites', () => {
    const asked = text('接种门诊', [1, 0, 0], 'q', heading('甲', [0, 1, 0]))
    const [apart] = rerankSimilar(space, asked, [text('乙', [0, 1, 0], 'p', heading('乙', [0, -1, 0]))], [])
    expect(apart!.heading).toBe(0)
  })

  it('raises what answers the same measure of a higher plan, and names the measure', () => {
    const bridge = text('每个乡镇建一所规范接种门诊', [0.8, 0.6, 0])
    const candidates = [text('甲', [0, 1, 0]), text('乙', [0, 0, 1])]
    const [over, beside] = rerankSimilar(space, query, candidates, [bridge])
    expect(over!.over).toBe(0)
    expect(over!.score).toBeGreaterThan(beside!.score)
    expect(rerankSimilar(space, query, candidates, []).map((s) => [s.over, s.bridge])).toEqual([
      [-1, 0],
      [-1, 0],
    ])
  })

  it('lets clauses of one paragraph back one another', () => {
    const [, beside, alone] = scores([
      text('甲', [1, 0, 0], 'p'),
      text('乙', [0, 1, 0], 'p'),
      text('丙', [0, 1, 0], 'q'),
    ])
    expect(beside).toBeGreaterThan(alone!)
  })
})
