import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Zeros written at once while a file is overwritten. */
const ZEROS = Buffer.alloc(1024 * 1024)

/** Waits until what was written to a file is on the disk and not in some memory on the way. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Waits until the names in a folder are on the disk; Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes a file anew and waits for the disk. */
export async function writeDurably(file: string, bytes: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Puts `bytes` in the place of what `file` held, in one step: after a power cut it holds the one or the other. */
export async function replaceDurably(file: string, bytes: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    await writeDurably(temporary, bytes)
    await rename(temporary, file)
    await syncFolder(dirname(file))
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Lower-case hex SHA-256 of a file, read in pieces. */
export async function fileSha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

/**
 * Overwrites a file with zeros and deletes it: vectors tell much of the text they were made from. Where the disk keeps copies
 * of its own (flash memory, snapshots) those are beyond our reach.
 */
export async function shredFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => null)
  if (found === null) return
  const handle = await open(file, 'r+')
  try {
    for (let at = 0; at < found.size; at += ZEROS.length) {
      await handle.write(ZEROS, 0, Math.min(ZEROS.length, found.size - at), at)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rm(file, { force: true })
}
