/** A PDF transform [a, b, c, d, e, f]: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The transform that applies `inner` first and `outer` after it. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** The point (x, y) after the transform. */
export function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

/** The six numbers of an array-like as a matrix; null when there are not six finite numbers. */
export function toMatrix(values: ArrayLike<unknown> | null | undefined): Matrix | null {
  if (!values || values.length < 6) return null
  const n = Array.from({ length: 6 }, (_, k) => values[k])
  if (!n.every((v): v is number => typeof v === 'number' && Number.isFinite(v))) return null
  return [n[0]!, n[1]!, n[2]!, n[3]!, n[4]!, n[5]!]
}
