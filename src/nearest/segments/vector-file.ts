import { constants, readSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { damaged } from '../manifest.js'

/** Vectors by label, in order of label; `vectors` holds `labels.length` times the dimension. */
export interface LabelledVectors {
  readonly labels: Float64Array
  readonly vectors: Float32Array
}

/** Says what the file is and which layout it has. */
const MAGIC = 'DBVEC001'
/** The magic, then the dimension and the number of vectors as 32-bit numbers. */
const HEADER_BYTES = MAGIC.length + 8
const LABEL_BYTES = Float64Array.BYTES_PER_ELEMENT
const COMPONENT_BYTES = Float32Array.BYTES_PER_ELEMENT

const bytesOf = (a: Float64Array | Float32Array): Buffer => Buffer.from(a.buffer, a.byteOffset, a.byteLength)

/** Bytes a file of so many vectors has. */
export const vectorFileBytes = (count: number, dimension: number): number =>
  HEADER_BYTES + count * (LABEL_BYTES + dimension * COMPONENT_BYTES)

/** Writes labels and vectors (little-endian, as every machine Node runs on has them) and waits for the disk. */
export async function writeVectorFile(file: string, { labels, vectors }: LabelledVectors): Promise<void> {
  const header = Buffer.alloc(HEADER_BYTES)
  header.write(MAGIC, 'latin1')
  header.writeUInt32LE(labels.length === 0 ? 0 : vectors.length / labels.length, MAGIC.length)
  header.writeUInt32LE(labels.length, MAGIC.length + 4)
  const handle = await open(file, 'w')
  try {
    await handle.writev([header, bytesOf(labels), bytesOf(vectors)])
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function readFully(handle: FileHandle, into: Buffer, at: number, name: string): Promise<void> {
  let done = 0
  while (done < into.length) {
    const { bytesRead } = await handle.read(into, done, into.length - done, at + done)
    if (bytesRead === 0) throw damaged(name)
    done += bytesRead
  }
}

/** A vector file that stays open: it can still be read when another process has put newer files in its place. */
export interface VectorFile {
  readonly labels: Float64Array
  /** Descriptor for reading vectors when they are needed; they begin at `vectorsAt`. */
  readonly handle: FileHandle
  readonly vectorsAt: number
}

/** Opens a vector file and reads its labels. UserError `index-damaged` where it is cut or something else. */
export async function openVectorFile(file: string, dimension: number, name: string): Promise<VectorFile> {
  const handle = await open(file, constants.O_RDONLY)
  try {
    const header = Buffer.alloc(HEADER_BYTES)
    await readFully(handle, header, 0, name)
    const count = header.readUInt32LE(MAGIC.length + 4)
    if (header.toString('latin1', 0, MAGIC.length) !== MAGIC || header.readUInt32LE(MAGIC.length) !== dimension) {
      throw damaged(name)
    }
    if ((await handle.stat()).size !== vectorFileBytes(count, dimension)) throw damaged(name)
    const labels = new Float64Array(count)
    await readFully(handle, bytesOf(labels), HEADER_BYTES, name)
    return { labels, handle, vectorsAt: HEADER_BYTES + count * LABEL_BYTES }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/**
 * The vectors of an open file, in order of its labels. UserError `index-damaged` where the file was wiped by another process
 * that has written newer ones: begun before or during the reading, it shows in the magic, which is overwritten first.
 */
export function readVectors({ labels, handle, vectorsAt }: VectorFile, dimension: number, name: string): Float32Array {
  const vectors = new Float32Array(labels.length * dimension)
  const fill = (bytes: Uint8Array, at: number): void => {
    for (let done = 0; done < bytes.length;) {
      const read = readSync(handle.fd, bytes, done, bytes.length - done, at + done)
      if (read === 0) throw damaged(name)
      done += read
    }
  }
  fill(bytesOf(vectors), vectorsAt)
  const magic = Buffer.alloc(MAGIC.length)
  fill(magic, 0)
  if (magic.toString('latin1') !== MAGIC) throw damaged(name)
  return vectors
}

/** Labels and vectors of a file. */
export async function readVectorFile(file: string, dimension: number, name: string): Promise<LabelledVectors> {
  const opened = await openVectorFile(file, dimension, name)
  try {
    return { labels: opened.labels, vectors: readVectors(opened, dimension, name) }
  } finally {
    await opened.handle.close()
  }
}
