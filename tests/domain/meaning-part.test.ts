import { describe, expect, it } from 'vitest'
import { meaningPart } from '../../src/domain/meaning-part.js'

describe('meaningPart', () => {
  const vector = Float32Array.of(0.6, 0, 0.8)

  it('brings the front of a vector to unit length', () => {
    expect([...meaningPart(vector, 2)]).toEqual([1, 0])
    expect(meaningPart(Float32Array.of(3, 4, 12), 2)[1]).toBeCloseTo(0.8, 6)
  })
  it.each([[undefined], [3], [4]])('leaves the vector as it is where %s numbers are meaning', (meaning) => {
    expect(meaningPart(vector, meaning)).toBe(vector)
  })
  it('keeps zeros and never changes its input', () => {
    expect([...meaningPart(Float32Array.of(0, 0, 1), 2)]).toEqual([0, 0])
    meaningPart(vector, 2)
    expect([...vector]).toEqual([...Float32Array.of(0.6, 0, 0.8)])
  })
})
