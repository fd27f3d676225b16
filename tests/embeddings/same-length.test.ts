import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchesOfSameLength } from '../../src/embeddings/same-length.js'

describe('batchesOfSameLength', () => {
  it('puts every list into exactly one batch, of its own length, none too large', () => {
    const lists = fc.array(fc.array(fc.constant(0), { maxLength: 5 }), { maxLength: 60 })
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 8 }), (rows, most) => {
        const batches = batchesOfSameLength(rows, most)
        expect(batches.flat().sort((a, b) => a - b)).toEqual(rows.map((_, i) => i))
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(most)
          expect(new Set(batch.map((at) => rows[at]!.length)).size).toBe(1)
        }
      }),
    )
  })
})
