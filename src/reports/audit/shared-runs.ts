import type { FoldedText } from './folded-text.js'

/** A maximal run of equal characters in two folded texts, positions and length in folded characters. */
export interface SharedRun {
  readonly left: number
  readonly right: number
  readonly length: number
}

/** All runs of `size` characters of one text by hash: the text another one is held against. */
export interface GramIndex {
  readonly text: FoldedText
  readonly size: number
  /** Head of the chain of positions for a hash slot, -1 for none. */
  readonly heads: Int32Array
  /** Next position with the same slot, -1 at the end. */
  readonly next: Int32Array
  readonly hashes: Int32Array
}

/** Multiplier of the rolling hash (odd, large: a common choice for 32-bit polynomial hashes). */
const BASE = 0x01000193

/** A run repeated more often than this in the indexed text is followed only at its first places: keeps “——————” from costing a square. */
const MAX_CHAIN = 16

function rollingHashes(codes: Uint16Array, size: number): Int32Array {
  const count = Math.max(0, codes.length - size + 1)
  const out = new Int32Array(count)
  let power = 1
  for (let i = 1; i < size; i++) power = Math.imul(power, BASE)
  let hash = 0
  for (let i = 0; i < codes.length; i++) {
    if (i >= size) hash = (hash - Math.imul(codes[i - size]!, power)) | 0
    hash = (Math.imul(hash, BASE) + codes[i]!) | 0
    if (i >= size - 1) out[i - size + 1] = hash
  }
  return out
}

/** The table is a power of two at least twice the number of runs, so that chains stay short. */
function slotsFor(count: number): number {
  let slots = 1024
  while (slots < count * 2) slots *= 2
  return slots
}

const slotOf = (hash: number, slots: number): number => (Math.imul(hash, 0x9e3779b1) >>> 8) & (slots - 1)

/**
 * Indexes every run of `size` characters (Karp and Rabin 1987, rolling hash). Holding a text against it finds every shared run of
 * at least `size` characters, in time linear in that text; winnowing (Schleimer et al. 2003) would save memory on the larger side, but
 * here the smaller side, the draft, is indexed and nothing may be missed.
 */
export function indexGrams(text: FoldedText, size: number): GramIndex {
  const hashes = rollingHashes(text.codes, size)
  const slots = slotsFor(hashes.length)
  const heads = new Int32Array(slots).fill(-1)
  const next = new Int32Array(hashes.length).fill(-1)
  for (let i = hashes.length - 1; i >= 0; i--) {
    const slot = slotOf(hashes[i]!, slots)
    next[i] = heads[slot]!
    heads[slot] = i
  }
  return { text, size, heads, next, hashes }
}

/**
 * All maximal runs of at least `index.size` characters that `other` shares with the indexed text, in the order of `other`.
 * `sameText`: both are one text; then each pair is given once, the earlier place left, and a run may not overlap its twin.
 */
export function findSharedRuns(index: GramIndex, other: FoldedText, sameText = false): SharedRun[] {
  const { size, heads, next } = index
  const left = index.text.codes
  const right = other.codes
  const hashes = sameText ? index.hashes : rollingHashes(right, size)
  const slots = heads.length
  /** For each diagonal (right - left) the end in `right` up to which it has been reported. */
  const reported = new Map<number, number>()
  const out: SharedRun[] = []
  for (let r = 0; r < hashes.length; r++) {
    const hash = hashes[r]!
    let followed = 0
    for (let l = heads[slotOf(hash, slots)]!; l >= 0 && followed < MAX_CHAIN; l = next[l]!) {
      if (index.hashes[l] !== hash) continue
      if (sameText && l + size > r) break
      followed++
      if ((reported.get(r - l) ?? -1) > r) continue
      let length = 0
      const limit = sameText ? r - l : left.length
      while (length < limit && r + length < right.length && left[l + length] === right[r + length]) length++
      if (length < size) continue
      reported.set(r - l, r + length)
      out.push({ left: l, right: r, length })
    }
  }
  return out
}
