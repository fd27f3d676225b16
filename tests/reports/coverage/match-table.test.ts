import { describe, expect, it } from 'vitest'
import type { Word } from '../../../src/domain/index.js'
import { MatchTable, WordMatcher } from '../../../src/reports/coverage/word-match.js'

const word = (norm: string): Word => ({ text: norm, norm, kind: 'word', span: { start: 0, end: norm.length } })
const VECTORS = new Map([
  ['稻田', Float32Array.of(1, 0, 0)],
  ['水田', Float32Array.of(0.8, 0.6, 0)],
  ['集市', Float32Array.of(0, 0, 1)],
  ['庙会', Float32Array.of(0, 0.6, 0.8)],
])
const NORMS = [...VECTORS.keys(), '粮站', '粮食']

describe('a table of matches', () => {
  it('gives each draft what a table of its own would', () => {
    const shared = new MatchTable()
    const drafts = [VECTORS, new Map([...VECTORS].slice(1)), new Map<string, Float32Array>(), VECTORS]
    for (const vectors of drafts) {
      const own = new WordMatcher(vectors)
      const other = new WordMatcher(vectors, shared)
      for (const a of NORMS) {
        for (const b of NORMS) {
          const match = (m: WordMatcher): number => m.match(m.idOf(word(a)), m.idOf(word(b)))
          expect(match(other), `${a} ${b}`).toBe(match(own))
        }
      }
    }
  })

  it('works out a row at once as one by one', () => {
    const one = new WordMatcher(VECTORS)
    const row = new WordMatcher(VECTORS)
    const ids = Int32Array.from(NORMS, (n) => row.idOf(word(n)))
    for (const a of NORMS) {
      const found = row.rowOf(row.idOf(word(a)), Int32Array.of(...ids, ...ids))
      NORMS.forEach((b, at) => expect(found[ids[at]!]).toBe(one.match(one.idOf(word(a)), one.idOf(word(b)))))
    }
  })

  it('keeps what it knows when words come later', () => {
    const matcher = new WordMatcher(VECTORS)
    const [a, b] = [matcher.idOf(word('稻田')), matcher.idOf(word('水田'))]
    const before = matcher.match(a, b)
    for (let i = 0; i < 5000; i++) matcher.idOf(word(`村${i}`))
    const late = matcher.idOf(word('集市'))
    expect(matcher.match(a, b)).toBe(before)
    expect(matcher.match(a, late)).toBe(0)
  })
})
