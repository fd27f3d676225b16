/** The vector of one text from its tokens' vectors, brought to unit length; all zeros stay zeros. */
export function poolTokens(
  data: Float32Array,
  tokens: number,
  dimension: number,
  pooling: 'mean' | 'cls',
): Float32Array {
  const vector = new Float32Array(dimension)
  const used = pooling === 'cls' ? Math.min(1, tokens) : tokens
  for (let t = 0; t < used; t++) for (let i = 0; i < dimension; i++) vector[i]! += data[t * dimension + i]!
  return toUnit(vector)
}

/** Scales a vector to length 1 in place; the zero vector stays. */
export function toUnit(vector: Float32Array): Float32Array {
  let squares = 0
  for (const x of vector) squares += x * x
  if (squares === 0) return vector
  const length = Math.sqrt(squares)
  for (let i = 0; i < vector.length; i++) vector[i]! /= length
  return vector
}
