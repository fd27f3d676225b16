import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ranks, spearman } from '../../models/train/figures/spearman.js'
import { writtenFigures } from '../../models/train/figures/written.js'
import { sharedDataPresent } from '../eval/shared-data.js'

describe('rank correlation', () => {
  it('shares the mean of their ranks among equal values', () => {
    expect(ranks([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1])
  })

  it('agrees with a worked example', () => {
    // IQ and hours of television a week, the example of Wikipedia's article on the coefficient: -29/165.
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
    expect(spearman(iq, hours)).toBeCloseTo(-29 / 165, 12)
  })

  it('sees the order alone, and its reverse', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 }), (values) => {
        expect(
          spearman(
            values,
            values.map((x) => x ** 3),
          ),
        ).toBeCloseTo(1, 9)
        expect(
          spearman(
            values,
            values.map((x) => -x),
          ),
        ).toBeCloseTo(-1, 9)
      }),
    )
  })

  it('says nothing where one side does not vary', () => {
    expect(spearman([1, 2, 3], [4, 4, 4])).toBeNaN()
  })
})

describe.skipIf(!sharedDataPresent())('figures on written pairs', () => {
  it('finds every order wrong for an encoder to which all texts are one', async () => {
    const found = await writtenFigures((texts) => Promise.resolve(texts.map(() => Float32Array.of(1))))
    expect(found.inOrder).toEqual([0, 0, 0])
    expect(found.rewordedRank).toBe(1)
  })
})
