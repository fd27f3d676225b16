/**
 * Scalar products of `a` with each of `others`, all of the length of `a`, each summed from the first place to the last. Four at
 * a time: the additions of one sum wait for each other, those of four do not, and every sum stays the same to the last bit.
 */
export function dots(a: Float32Array, others: readonly Float32Array[]): Float64Array {
  const out = new Float64Array(others.length)
  let o = 0
  for (; o + 3 < others.length; o += 4) dotFour(a, others[o]!, others[o + 1]!, others[o + 2]!, others[o + 3]!, out, o)
  for (; o < others.length; o++) out[o] = dot(a, others[o]!)
  return out
}

/** Scalar product of two vectors of one length; of two unit vectors the cosine, in [-1, 1]. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** Scalar products of `a` with four vectors of its length, each summed in order, into `out` from `at` on. */
function dotFour(
  a: Float32Array,
  p: Float32Array,
  q: Float32Array,
  r: Float32Array,
  s: Float32Array,
  out: Float64Array,
  at: number,
): void {
  let [withP, withQ, withR, withS] = [0, 0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!
    withP += x * p[i]!
    withQ += x * q[i]!
    withR += x * r[i]!
    withS += x * s[i]!
  }
  out[at] = withP
  out[at + 1] = withQ
  out[at + 2] = withR
  out[at + 3] = withS
}
