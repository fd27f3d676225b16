import type { LabelSet } from '../domain/index.js'

const BITS = 32

/** Keys as one bit each: a million take 125 KB, and asking for one is quick however many there are. Iterates in order. */
export function createKeySet(keys: Iterable<number>): LabelSet {
  let bits = new Uint32Array(1024)
  let size = 0
  for (const key of keys) {
    const at = Math.floor(key / BITS)
    if (at >= bits.length) {
      const larger = new Uint32Array(Math.max(at + 1, bits.length * 2))
      larger.set(bits)
      bits = larger
    }
    const bit = 1 << (key % BITS)
    if ((bits[at]! & bit) !== 0) continue
    bits[at]! |= bit
    size++
  }
  const has = (key: number): boolean => {
    const word = bits[Math.floor(key / BITS)]
    return word !== undefined && (word & (1 << (key % BITS))) !== 0
  }
  return {
    has,
    size,
    *[Symbol.iterator]() {
      for (let at = 0; at < bits.length; at++) {
        if (bits[at] === 0) continue
        for (let bit = 0; bit < BITS; bit++) if (has(at * BITS + bit)) yield at * BITS + bit
      }
    },
  }
}
