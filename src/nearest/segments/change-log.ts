import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { damaged } from '../manifest.js'

/** One change of the index: a vector added or replaced under a label, or a label taken out. */
export interface Change {
  readonly label: number
  /** Null for a removal. */
  readonly vector: Float32Array | null
}

/** A frame: length of what follows the checksum (32 bits), SHA-256 of it, then the changes. */
const LENGTH_BYTES = 4
const SUM_BYTES = 32
const FRAME_HEAD = LENGTH_BYTES + SUM_BYTES
/** A change: what it is (1 byte), the label as a double, for an addition the vector. */
const KIND_BYTES = 1
const LABEL_BYTES = 8
const ADDITION = 1
const REMOVAL = 2

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** Changes as one frame, to be appended. */
export function encodeFrame(changes: readonly Change[]): Buffer {
  const size = changes.reduce((sum, c) => sum + KIND_BYTES + LABEL_BYTES + (c.vector?.byteLength ?? 0), 0)
  const frame = Buffer.alloc(FRAME_HEAD + size)
  let at = FRAME_HEAD
  for (const { label, vector } of changes) {
    frame.writeUInt8(vector === null ? REMOVAL : ADDITION, at)
    frame.writeDoubleLE(label, at + KIND_BYTES)
    at += KIND_BYTES + LABEL_BYTES
    if (vector === null) continue
    frame.set(Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength), at)
    at += vector.byteLength
  }
  frame.writeUInt32LE(size, 0)
  frame.set(sha256(frame.subarray(FRAME_HEAD)), LENGTH_BYTES)
  return frame
}

function decodeBody(body: Buffer, dimension: number, name: string): Change[] {
  const changes: Change[] = []
  const vectorBytes = dimension * Float32Array.BYTES_PER_ELEMENT
  let at = 0
  while (at < body.length) {
    const kind = body.readUInt8(at)
    const label = body.readDoubleLE(at + KIND_BYTES)
    at += KIND_BYTES + LABEL_BYTES
    if (kind === REMOVAL) changes.push({ label, vector: null })
    else if (kind === ADDITION && at + vectorBytes <= body.length) {
      // Copied: the bytes of a log are not aligned to four.
      const copy = new Uint8Array(body.subarray(at, at + vectorBytes))
      changes.push({ label, vector: new Float32Array(copy.buffer) })
      at += vectorBytes
    } else throw damaged(name)
  }
  return changes
}

/**
 * The changes in the first `bytes` of a log: those that were confirmed. What comes after is a frame that was being written when
 * the process ended. UserError `index-damaged` where the confirmed part is cut or changed.
 */
export async function readChanges(file: string, bytes: number, dimension: number, name: string): Promise<Change[]> {
  if (bytes === 0) return []
  const all = await readFile(file).catch((cause: unknown) => {
    throw damaged(name, cause)
  })
  if (all.length < bytes) throw damaged(name)
  const changes: Change[] = []
  let at = 0
  while (at < bytes) {
    const size = at + FRAME_HEAD <= bytes ? all.readUInt32LE(at) : Infinity
    const body = all.subarray(at + FRAME_HEAD, at + FRAME_HEAD + size)
    if (at + FRAME_HEAD + size > bytes || !sha256(body).equals(all.subarray(at + LENGTH_BYTES, at + FRAME_HEAD))) {
      throw damaged(name)
    }
    for (const c of decodeBody(body, dimension, name)) changes.push(c)
    at += FRAME_HEAD + size
  }
  return changes
}

/** Writes a frame at `at`, over whatever an interrupted process left there, and waits for the disk. Returns the end of the frame. */
export async function appendFrame(file: string, at: number, frame: Buffer): Promise<number> {
  const handle = await open(file, at === 0 ? 'w' : 'r+')
  try {
    await handle.truncate(at)
    await handle.write(frame, 0, frame.length, at)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return at + frame.length
}
