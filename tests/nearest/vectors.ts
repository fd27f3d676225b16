import type { ModelIdentity } from '../../src/domain/index.js'

/** A small repeatable source of numbers in [0, 1) (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values)
  return Float32Array.from(values, (v) => v / length)
}

export function unitVectors(count: number, dimension: number, seed: number): Float32Array[] {
  const next = numbersFrom(seed)
  return Array.from({ length: count }, () => unit(Array.from({ length: dimension }, () => next() - 0.5)))
}

/** Vectors in crowds, as clauses copied from plan to plan are: a few centres, members equal or nearly so. */
export function crowdedVectors(count: number, dimension: number, seed: number): Float32Array[] {
  const next = numbersFrom(seed)
  const centres = unitVectors(Math.max(1, Math.floor(count / 40)), dimension, seed + 1)
  return Array.from({ length: count }, () => {
    const centre = centres[Math.floor(next() * centres.length)]!
    const spread = next() < 0.5 ? 0 : 0.05
    return unit(Array.from(centre, (v) => v + spread * (next() - 0.5)))
  })
}

export const model = (dimension: number, sha256 = 'a'.repeat(64)): ModelIdentity => ({ name: 'toy', sha256, dimension })
