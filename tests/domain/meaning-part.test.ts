import { describe, expect, it } from 'vitest'
import { evenMeaning, meaningPart } from '../../src/domain/meaning-part.js'

describe('the meaning in a vector', () => {
  const vector = Float32Array.of(0.6, 0, 0.8)

  it('brings the front of a vector to unit length', () => {
    expect([...meaningPart(vector, [1, 1])]).toEqual([1, 0])
    expect(meaningPart(Float32Array.of(3, 4, 12), [1, 1])[1]).toBeCloseTo(0.8, 6)
  })
  it('takes it as it is, or with what was shortened at its length', () => {
    const [a, b] = [Float32Array.of(0.3, 0.8), Float32Array.of(-0.5, 0.1)]
    const shortened = (v: Float32Array): Float32Array => Float32Array.of(v[0]! / 2, v[1]!, 9)
    const cosine = (x: Float32Array, y: Float32Array): number =>
      (x[0]! * y[0]! + x[1]! * y[1]!) / Math.hypot(x[0]!, x[1]!) / Math.hypot(y[0]!, y[1]!)
    const [c, d] = [a, b].map((v) => evenMeaning(shortened(v), [2, 1]))
    expect(cosine(c!, d!)).toBeCloseTo(cosine(a, b), 6)
    const [e, f] = [a, b].map((v) => meaningPart(shortened(v), [2, 1]))
    expect(cosine(e!, f!)).toBeCloseTo(cosine(shortened(a), shortened(b)), 6)
  })
  it('leaves the vector as it is where all of it is meaning', () => {
    expect(meaningPart(vector, undefined)).toBe(vector)
    expect(evenMeaning(vector, undefined)).toBe(vector)
  })
  it('keeps zeros and never changes its input', () => {
    expect([...meaningPart(Float32Array.of(0, 0, 1), [1, 1])]).toEqual([0, 0])
    evenMeaning(vector, [2, 1])
    expect([...vector]).toEqual([...Float32Array.of(0.6, 0, 0.8)])
  })
})
