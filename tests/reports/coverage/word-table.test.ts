import { describe, expect, it } from 'vitest'
import type { Word } from '../../../src/domain/index.js'
import { NO_VECTOR } from '../../../src/reports/coverage/part-numbers.js'
import { WordTable } from '../../../src/reports/coverage/word-table.js'

const word = (norm: string, kind: Word['kind'] = 'word'): Word => ({
  text: norm,
  norm,
  kind,
  span: { start: 0, end: norm.length },
})
const VECTORS = new Map([
  ['稻田', Float32Array.of(1, 0, 0)],
  ['水田', Float32Array.of(0.8, 0.6, 0)],
  ['集市', Float32Array.of(0, 0, 1)],
  ['庙会', Float32Array.of(0, 0.6, 0.8)],
])
const NORMS = [...VECTORS.keys(), '粮站', '粮食']

const idsOf = (table: WordTable, norms: readonly string[]): Int32Array => table.idsOf(norms.map((n) => word(n)))
/** A part of these words, each with its weight. */
const partOf = (table: WordTable, norms: readonly string[], weights: readonly number[]): number => {
  const ids = idsOf(table, norms)
  const byId = new Float64Array(table.size)
  ids.forEach((id, at) => (byId[id] = weights[at]!))
  return table.addPart(ids, 0, ids.length, byId)
}
const match = (table: WordTable, a: Word, b: Word): number => table.matches(table.idsOf([a]), table.idsOf([b]))[0]!

describe('how far a word answers another', () => {
  const table = WordTable.of(
    new Map([
      ['甲乙', Float32Array.of(1, 0)],
      ['丙丁', Float32Array.of(0.9, Math.sqrt(0.19))],
      ['戊己', Float32Array.of(0, 1)],
    ]),
  )
  it.each([
    ['the same word', '甲乙', '甲乙', 1, 1],
    ['near by vector', '甲乙', '丙丁', 0.7, 0.95],
    ['strangers', '甲乙', '戊己', 0, 0],
    ['half the letters, no vectors', '子丑', '子寅', 0.2, 0.3],
    ['unknown and unlike', '子丑', '申酉', 0, 0],
  ])('%s', (_, a, b, least, most) => {
    const found = match(table, word(a), word(b))
    expect(found).toBeGreaterThanOrEqual(least)
    expect(found).toBeLessThanOrEqual(most)
    expect(match(table, word(b), word(a))).toBe(found)
  })

  it('a number answers only itself', () => {
    expect(match(table, word('65%', 'number'), word('60%', 'number'))).toBe(0)
    expect(match(table, word('65%', 'number'), word('65%', 'number'))).toBe(1)
    expect(match(table, word('65%', 'number'), word('65%以上'))).toBe(0)
  })
})

describe('a table of words', () => {
  it('gives each draft what a table of its own would, whatever drafts came before', () => {
    const shared = new WordTable()
    const none = new Map<string, Float32Array>()
    const drafts = [none, VECTORS, new Map([...VECTORS].slice(1)), none, VECTORS]
    for (const vectors of drafts) {
      const own = WordTable.of(vectors)
      shared.begin(vectors)
      expect(shared.matches(idsOf(shared, NORMS), idsOf(shared, NORMS))).toEqual(
        own.matches(idsOf(own, NORMS), idsOf(own, NORMS)),
      )
    }
  })

  it('compares many at once as one by one, a word that stands twice too', () => {
    const table = WordTable.of(VECTORS)
    const offered = [...NORMS, ...NORMS]
    const found = table.matches(idsOf(table, NORMS), idsOf(table, offered))
    NORMS.forEach((a, w) => {
      offered.forEach((b, o) => expect(found[w * offered.length + o]).toBe(match(table, word(a), word(b))))
    })
    expect(table.matches(idsOf(table, NORMS), new Int32Array())).toEqual(new Float32Array())
  })

  it('tells how near parts are, and none of words without vectors', () => {
    const table = WordTable.of(VECTORS)
    const part = (norms: readonly string[], weights: readonly number[]): number => partOf(table, norms, weights)
    const field = part(['稻田', '粮站'], [2, 1])
    const both = part(['稻田', '集市'], [1, 1])
    expect(part(['粮站', '粮食'], [1, 1])).toBe(NO_VECTOR)
    expect(part([], [])).toBe(NO_VECTOR)
    const cosines = table.partCosines(Int32Array.of(field), Int32Array.of(field, both))
    expect(cosines[0]).toBeCloseTo(1, 6)
    expect(cosines[1]).toBeCloseTo(Math.SQRT1_2, 6)
  })

  it('forgets the parts of the draft before, not its words', () => {
    const table = WordTable.of(VECTORS)
    const first = partOf(table, ['稻田'], [1])
    table.begin(new Map([...VECTORS, ['码头', Float32Array.of(0, 1, 0)]]))
    const again = partOf(table, ['码头'], [1])
    expect(again).toBe(first + 1)
    const field = partOf(table, ['稻田'], [1])
    expect(table.partCosines(Int32Array.of(again), Int32Array.of(field))[0]).toBe(0)
    expect(match(table, word('稻田'), word('水田'))).toBe(match(WordTable.of(VECTORS), word('稻田'), word('水田')))
  })
})
