import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dot, dots } from '../../src/domain/dot.js'

const vector = (length: number) =>
  fc
    .array(fc.float({ noNaN: true, min: -10, max: 10 }), { minLength: length, maxLength: length })
    .map((x) => Float32Array.from(x))

describe('scalar products', () => {
  it('of many vectors are, to the last bit, those of one after the other', () => {
    const lengths = fc.integer({ min: 0, max: 9 })
    const input = lengths.chain((n) => fc.tuple(vector(n), fc.array(vector(n), { maxLength: 11 })))
    fc.assert(
      fc.property(input, ([a, others]) => {
        expect([...dots(a, others)]).toEqual(others.map((b) => dot(a, b)))
      }),
    )
  })

  it('are sums of products', () => {
    expect(dot(Float32Array.of(1, 2, 3), Float32Array.of(4, 5, 6))).toBe(32)
    expect([...dots(Float32Array.of(1, 0), [])]).toEqual([])
  })
})
