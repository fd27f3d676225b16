import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type ModelIdentity, UserError } from '../../domain/index.js'
import { appendFrame, type Change, encodeFrame } from './change-log.js'
import { replaceDurably, shredFile } from './durable-files.js'
import { isAlive } from './index-lock.js'
import {
  formatSegmentManifest,
  parseSegmentManifest,
  type SegmentEntry,
  type SegmentManifest,
} from './segment-manifest.js'

/** What an index holds at one moment. */
export interface IndexState {
  readonly model: ModelIdentity
  readonly source: string
  readonly size: number
  readonly segments: readonly SegmentEntry[]
}

/** The files of one saved index: which manifest they had when last read or written. */
export interface IndexHome {
  readonly path: string
  readonly manifest: SegmentManifest
}

/** Endings of everything an index writes beside its manifest, finished or not. */
const OWN_FILE = /^(?:[0-9a-f]{16}\.(?:vec|graph)|\d+\.log|(\d+)\.\d+\.(?:vec|graph)\.tmp)$/

/** Older than this, an unfinished file belongs to no process that still builds, whatever now bears its number. Milliseconds. */
const LONGEST_BUILDING = 3_600_000

const manifestFile = (path: string): string => `${path}.json`

/** The manifest at `path`; null where there is none. UserError `index-damaged`, `index-other-model`. */
export async function readHome(path: string, model: ModelIdentity): Promise<IndexHome | null> {
  const json = await readFile(manifestFile(path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (json === null) return null
  return { path, manifest: parseSegmentManifest(json, basename(manifestFile(path)), model) }
}

/** Whether the manifest is the one last read or written. */
export async function isUnchanged({ path, manifest }: IndexHome): Promise<boolean> {
  return (await readFile(manifestFile(path), 'utf8').catch(() => null)) === formatSegmentManifest(manifest)
}

/** UserError `index-changed` where another process has written the index since; what it wrote must be read first. */
export async function checkUnchanged(home: IndexHome): Promise<void> {
  if (await isUnchanged(home)) return
  throw new UserError('conflict', 'index-changed', '索引已被另一个程序更新。请重试，程序会先读入更新后的索引。')
}

async function put(path: string, state: IndexState, log: SegmentManifest['log']): Promise<IndexHome> {
  const { model, source, size, segments } = state
  const text = formatSegmentManifest({ model, source, size, segments: [...segments], log })
  await replaceDurably(manifestFile(path), text)
  return { path, manifest: parseSegmentManifest(text, basename(path), model) }
}

/** Adds changes to the log and then confirms them in the manifest: killed in between, they do not count. */
export async function appendChanges(
  home: IndexHome,
  state: IndexState,
  changes: readonly Change[],
): Promise<IndexHome> {
  const { log } = home.manifest
  const bytes = await appendFrame(join(dirname(home.path), log.name), log.bytes, encodeFrame(changes))
  return put(home.path, state, { name: log.name, bytes })
}

/** A number no log at `path` has, not even one that belongs to nobody. */
async function nextLogNumber(path: string): Promise<number> {
  const prefix = `${basename(path)}.`
  const names = (await readdir(dirname(path))).filter((name) => name.startsWith(prefix))
  return 1 + Math.max(0, ...names.map((name) => Number(/^(\d+)\.log$/.exec(name.slice(prefix.length))?.[1] ?? 0)))
}

/**
 * Puts a new list of segments and a new log in place of what was there, in one step. What is no longer named stays until
 * {@link sweep}.
 */
export async function replaceHome(path: string, state: IndexState, changes: readonly Change[]): Promise<IndexHome> {
  const name = `${basename(path)}.${await nextLogNumber(path)}.log`
  const bytes = await appendFrame(join(dirname(path), name), 0, encodeFrame(changes))
  return put(path, state, { name, bytes })
}

const MILLISECONDS = 1000

/** Whether a process is still writing an unfinished file: it lives, and did when the file was made. */
async function isInWork(file: string, builder: number): Promise<boolean> {
  const made = (await stat(file).catch(() => null))?.mtimeMs ?? -Infinity
  if (builder === process.pid) return made >= Date.now() - process.uptime() * MILLISECONDS
  return isAlive(builder) && made >= Date.now() - LONGEST_BUILDING
}

/**
 * Overwrites and deletes every file of the index that the manifest does not name: left over from something interrupted, or replaced.
 * What was removed is then on the disk no more. Spared is only what is being built; its builder throws it away itself when it
 * finds the index changed.
 */
export async function sweep({ path, manifest }: IndexHome): Promise<void> {
  const named = new Set([manifest.log.name, ...manifest.segments.flatMap((s) => [s.vectors.name, s.graph.name])])
  const prefix = `${basename(path)}.`
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(prefix) || named.has(name)) continue
    const own = OWN_FILE.exec(name.slice(prefix.length))
    if (own === null) continue
    const file = join(dirname(path), name)
    if (own[1] === undefined || !(await isInWork(file, Number(own[1])))) await shredFile(file)
  }
}
