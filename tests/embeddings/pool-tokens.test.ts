import { describe, expect, it } from 'vitest'
import { poolTokens, toUnit } from '../../src/embeddings/pool-tokens.js'

const TWO_TOKENS = Float32Array.from([3, 0, 0, 4])

describe('poolTokens', () => {
  it('mean: the direction of all tokens, unit length', () => {
    const [x, y] = poolTokens(TWO_TOKENS, 2, 2, 'mean')
    expect(x).toBeCloseTo(0.6, 6)
    expect(y).toBeCloseTo(0.8, 6)
  })
  it('cls: the first token alone', () => expect([...poolTokens(TWO_TOKENS, 2, 2, 'cls')]).toEqual([1, 0]))
  it('no token: zeros, not NaN', () => expect([...poolTokens(new Float32Array(0), 0, 2, 'mean')]).toEqual([0, 0]))
})

describe('toUnit', () => {
  it('leaves the zero vector', () => expect([...toUnit(new Float32Array(3))]).toEqual([0, 0, 0]))
})
