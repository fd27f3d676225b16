import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync, gzip } from 'node:zlib'

const compress = promisify(gzip)

/** AES-256 in Galois/counter mode (NIST SP 800-38D): seals, and shows any change of the sealed bytes. Sizes in bytes. */
const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/** Entries kept, oldest go first: some thirty drafts at about 150 KB an entry. */
const MOST_ENTRIES = 64

const ENTRY = /^[0-9a-f]{64}$/

/** What stands against keeping a result is no fault of the run: it is made again the next time. */
const CANNOT_KEEP: ReadonlySet<string> = new Set(['EACCES', 'EDQUOT', 'ENOSPC', 'EPERM', 'EROFS'])

/** Name and key of one entry. */
export interface SealedName {
  readonly name: string
  readonly key: Buffer
}

/**
 * Name and key of what follows from `parts`. Both come from the parts by a one-way function: whoever has the contents that a result
 * was made of can find and read it, nobody else can.
 */
export function sealedName(parts: readonly string[]): SealedName {
  const secret = createHash('sha256').update(JSON.stringify(parts)).digest()
  const derive = (use: string): Buffer => createHash('sha256').update(use).update(secret).digest()
  return { name: derive('name').toString('hex'), key: derive('key') }
}

/** Results on disk that can be read only with the contents they were made of. */
export interface SealedCache {
  /** The value as it was kept; undefined where there is none or its file is damaged. */
  find(name: SealedName): Promise<unknown>
  /** Keeps a JSON value; where the disk does not let it, nothing happens. */
  keep(name: SealedName, value: unknown): Promise<void>
  /** Removes every entry. */
  clear(): Promise<void>
}

/** A cache in a folder, which is made when something is first kept. */
export function createSealedCache(folder: string): SealedCache {
  const read = async ({ name, key }: SealedName): Promise<unknown> => {
    const bytes = await readFile(join(folder, name)).catch(() => undefined)
    if (bytes === undefined || bytes.length < NONCE + TAG) return undefined
    try {
      const open = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE))
      open.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
      const plain = Buffer.concat([open.update(bytes.subarray(NONCE + TAG)), open.final()])
      return JSON.parse(gunzipSync(plain, { maxOutputLength: MOST_BYTES }).toString('utf8')) as unknown
    } catch {
      // Damaged or cut short: the seal does not hold, and the result is made again.
      return undefined
    }
  }
  const write = async ({ name, key }: SealedName, value: unknown): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const nonce = randomBytes(NONCE)
    const seal = createCipheriv(CIPHER, key, nonce)
    // In a thread of its own, while the next draft is at work.
    const plain = await compress(JSON.stringify(value), { level: 1 })
    const sealed = Buffer.concat([seal.update(plain), seal.final()])
    const unfinished = join(folder, `${name}.${process.pid}.tmp`)
    await writeFile(unfinished, Buffer.concat([nonce, seal.getAuthTag(), sealed]), { mode: 0o600 })
    await rename(unfinished, join(folder, name))
    await dropOldest(folder)
  }
  return {
    find: read,
    async keep(name, value) {
      await write(name, value).catch((error: NodeJS.ErrnoException) => {
        if (!CANNOT_KEEP.has(error.code ?? '')) throw error
      })
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}

/** No kept result is larger; a bound for a decompressor. */
const MOST_BYTES = 256 * 1024 * 1024

async function dropOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((n) => ENTRY.test(n)).sort()
  if (names.length <= MOST_ENTRIES) return
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  )
  aged.sort((a, b) => a.at - b.at)
  for (const { name } of aged.slice(0, aged.length - MOST_ENTRIES)) await rm(join(folder, name), { force: true })
}
