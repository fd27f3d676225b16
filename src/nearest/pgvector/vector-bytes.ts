/** Bytes before the numbers: how many there are (uint16) and two unused. */
const HEADER = 4
const COMPONENT_BYTES = 4

/**
 * A vector as pgvector takes it in binary (`vector_recv`: dimension, zero, then float32, all big-endian): exact to the bit, and
 * half as long as written out.
 */
export function toVectorBytes(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(HEADER + vector.length * COMPONENT_BYTES)
  bytes.writeUInt16BE(vector.length, 0)
  for (let i = 0; i < vector.length; i++) bytes.writeFloatBE(vector[i]!, HEADER + i * COMPONENT_BYTES)
  return bytes
}
