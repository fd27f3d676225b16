/**
 * The first `meaning` numbers of a vector, brought to unit length: encoders of our own put meaning first and behind it how words are
 * written. What has letters of its own beside the vector (the judge, the fused score) takes meaning alone, or letters would count
 * twice. The vector itself where `meaning` is absent or all of it; zeros stay zeros.
 */
export function meaningPart(vector: Float32Array, meaning: number | undefined): Float32Array {
  if (meaning === undefined || meaning >= vector.length) return vector
  const part = vector.slice(0, meaning)
  let squares = 0
  for (const x of part) squares += x * x
  if (squares === 0) return part
  const length = Math.sqrt(squares)
  for (let i = 0; i < part.length; i++) part[i]! /= length
  return part
}
