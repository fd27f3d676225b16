/**
 * Inner product of `query` and the `row`-th vector of a block of vectors of the same length. Four sums side by side, so that
 * no addition waits for the one before it: this is the whole cost of a scan.
 */
export function dotRow(query: Float32Array, block: Float32Array, row: number): number {
  const length = query.length
  const start = row * length
  const whole = length - (length % 4)
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let i = 0; i < whole; i += 4) {
    a += query[i]! * block[start + i]!
    b += query[i + 1]! * block[start + i + 1]!
    c += query[i + 2]! * block[start + i + 2]!
    d += query[i + 3]! * block[start + i + 3]!
  }
  for (let i = whole; i < length; i++) a += query[i]! * block[start + i]!
  return a + b + c + d
}
