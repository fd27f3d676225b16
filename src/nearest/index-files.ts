import { createHash } from 'node:crypto'
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type ModelIdentity, UserError } from '../domain/index.js'
import { type Manifest, checkManifest, damaged, formatManifest, parseManifest } from './manifest.js'

/** Hex digits of the checksum in a data file's name: enough to keep two versions of one index apart. */
const NAME_DIGITS = 16

/** What an index hands over to be saved. */
export interface IndexContent {
  readonly kind: Manifest['kind']
  readonly model: ModelIdentity
  readonly size: number
  readonly removed: readonly number[]
  /** Writes the vectors to the file named. */
  write(file: string): Promise<void>
}

const sha256 = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

/** Data files of `path`; their names carry a checksum, so that a new one never overwrites the one the manifest names. */
async function dataFiles(path: string): Promise<string[]> {
  const name = basename(path)
  const found = await readdir(dirname(path))
  return found.filter((f) => f.startsWith(`${name}.`) && /^[0-9a-f]{16}\.vec$/.test(f.slice(name.length + 1)))
}

/**
 * Saves atomically: the data goes to a new file, then one rename puts the manifest that names it in place, then older data
 * goes. Killed anywhere in between, the manifest in place names data that is whole.
 */
export async function saveIndexFiles(path: string, content: IndexContent): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await content.write(temporary)
    const sum = await sha256(temporary)
    const file = `${basename(path)}.${sum.slice(0, NAME_DIGITS)}.vec`
    await rename(temporary, join(dirname(path), file))
    const { kind, model, size, removed } = content
    await writeFile(temporary, formatManifest({ kind, model, size, removed: [...removed], file, sha256: sum }))
    await rename(temporary, `${path}.json`)
    for (const old of await dataFiles(path)) if (old !== file) await rm(join(dirname(path), old), { force: true })
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Manifest and data file of a saved index, both checked. UserError: `index-missing`, `index-damaged`, `index-other-model`. */
export async function openIndexFiles(
  path: string,
  kind: Manifest['kind'],
  model: ModelIdentity,
): Promise<{ manifest: Manifest; file: string }> {
  const name = `${basename(path)}.json`
  const json = await readFile(`${path}.json`, 'utf8').catch((cause: unknown) => {
    throw new UserError('not-found', 'index-missing', `找不到索引“${name}”。请先导入规划以生成索引。`, { cause })
  })
  const manifest = parseManifest(json, name)
  checkManifest(manifest, kind, model)
  const file = join(dirname(path), manifest.file)
  const sum = await sha256(file).catch((cause: unknown) => {
    throw damaged(manifest.file, cause)
  })
  if (sum !== manifest.sha256) throw damaged(manifest.file)
  return { manifest, file }
}
