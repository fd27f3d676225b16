import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterTerms } from '../../src/links/character-terms.js'
import { buildSparseIndex } from '../../src/links/sparse-index.js'

/** TF-IDF cosines as the formula says, term by term. */
function plainly(documents: string[][], background: string[][], text: string[]): number[] {
  const all = [...documents, ...background]
  const weights = (terms: string[]): Map<string, number> => {
    const raw = new Map<string, number>()
    for (const t of new Set(terms)) {
      const tf = terms.filter((x) => x === t).length
      const df = all.filter((d) => d.includes(t)).length
      raw.set(t, Math.max(0, (1 + Math.log(tf)) * Math.log((all.length + 1) / (df + 0.5))))
    }
    const length = Math.sqrt([...raw.values()].reduce((sum, w) => sum + w * w, 0))
    return new Map([...raw].map(([t, w]) => [t, length > 0 ? w / length : w]))
  }
  const own = weights(text)
  return documents.map((d) => [...weights(d)].reduce((sum, [t, w]) => sum + w * (own.get(t) ?? 0), 0))
}

const terms = fc.array(fc.constantFrom('云', '岭', '县', '田', '湖', '山'), { maxLength: 8 })

describe('sparse index', () => {
  it('gives the cosines of the formula, also for terms no text has and for equal texts', () => {
    fc.assert(
      fc.property(
        fc.array(terms, { maxLength: 5 }),
        fc.array(terms, { maxLength: 4 }),
        terms,
        (documents, background, text) => {
          const twice = [...documents, ...documents]
          const found = [...buildSparseIndex(twice, background).similarities([...text, '谷'])]
          const wanted = plainly(twice, background, [...text, '谷'])
          expect(found).toHaveLength(wanted.length)
          found.forEach((x, at) => expect(x).toBeCloseTo(wanted[at]!, 9))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('character terms', () => {
  it.each([
    ['云岭县', 2, 3, ['云岭', '岭县', '云岭县']],
    ['云岭，县', 2, 2, ['云岭']],
    ['云', 2, 3, []],
    ['\u{20000}岭县', 2, 2, ['\u{20000}岭', '岭县']],
  ])('of %s from %i to %i', (text, shortest, longest, wanted) => {
    expect(characterTerms(text, shortest, longest)).toEqual(wanted)
  })
})
