import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../domain/index.js'
import type { SegmentedOptions } from '../nearest/segments/settings.js'
import type { LibraryIndex, VectorIndex } from '../nearest/vector-index.js'
import type { App } from './create-app.js'
import { createTurns } from './in-turn.js'
import { embedKept } from './prepare-plan.js'

/** Name of the index inside the workspace folder; the index adds its own endings. */
const INDEX_NAME = 'clauses'

/** Setting of the workspace that names its database: an index made for another one is never taken for its own. */
const SOURCE_SETTING = 'clause-index-source'

/** Clauses added between two saves: two full segments, so that a first import builds on two cores while it goes on. */
const ADDED_AT_ONCE = 131_072
/** Vectors fetched from the database at once. */
const FETCHED_AT_ONCE = 4096

/** The vectors of all clauses of a workspace, kept in step with its database. */
export interface ClauseIndex {
  /**
   * The index, brought up to date. Its labels are the keys of the clauses. What is new is being saved when it comes, and its graphs
   * are built afterwards: a search waits for neither. Throws what the saving before failed with.
   */
  current(): Promise<VectorIndex>
  /** Waits until what is being saved is on the disk. */
  saved(): Promise<void>
  /** Brings it up to date and waits until it is saved and its graphs are built. */
  settled(): Promise<void>
  /**
   * Brings it up to date, wipes the vectors of removed clauses from its files and joins small parts. UserError `index-busy`
   * where another process is writing to it.
   */
  compact(): Promise<void>
  /** Reads every byte of the saved index and compares its labels with the database: one Chinese sentence a fault. Changes nothing. */
  verify(): Promise<string[]>
  /** Builds it anew from the database, whatever state it is in. */
  rebuild(): Promise<void>
  /** Gives its files free. */
  close(): Promise<void>
}

/** A clause as an index needs it. */
export interface ClauseKey {
  readonly key: number
  readonly contentHash: string
}

function sourceOf(app: App): string {
  const settings = app.store().settings
  const known = settings.get(SOURCE_SETTING)
  if (typeof known === 'string') return known
  const made = app.newId()
  settings.set(SOURCE_SETTING, made)
  return made
}

const optionsOf = (app: App): SegmentedOptions => ({ source: sourceOf(app), ...app.settings.segments })

async function createIndex(app: App): Promise<LibraryIndex> {
  const { createSegmentedIndex } = await import('../nearest/segments/segmented-index.js')
  return createSegmentedIndex(await app.stages.model(), optionsOf(app))
}

/** The saved index; an empty one where there is none that can be used: the database has everything it is made from. */
async function openIndex(app: App, path: string): Promise<LibraryIndex> {
  const { openSegmentedIndex } = await import('../nearest/segments/open-segmented-index.js')
  try {
    return await openSegmentedIndex(path, await app.stages.model(), optionsOf(app))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return createIndex(app)
  }
}

/** Lets everything else the process has to do go first. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Adds the vectors of these clauses: from the database, or encoded again where another model made those. */
export async function addVectors(app: App, index: VectorIndex, keys: readonly ClauseKey[]): Promise<void> {
  const { clauses, vectors } = app.store()
  for (let at = 0; at < keys.length; at += FETCHED_AT_ONCE) {
    const part = keys.slice(at, at + FETCHED_AT_ONCE)
    const kept = vectors.find(
      index.model.sha256,
      part.map((p) => p.contentHash),
    )
    const open = clauses.byKeys(part.filter((p) => !kept.has(p.contentHash)).map((p) => p.key))
    const fresh = new Map<number, Float32Array>()
    if (open.length > 0) {
      const segmenter = await app.stages.segmenter()
      const inputs = open.map(({ clause: { text } }) => ({ text, words: segmenter.cut(text) }))
      const made = await embedKept(app.stages, vectors, inputs)
      open.forEach((p, i) => fresh.set(p.key, made[i]!))
    }
    for (const { key, contentHash } of part) {
      // A clause that was removed since has neither: the next look at the database settles it.
      const vector = kept.get(contentHash) ?? fresh.get(key)
      if (vector) index.add(key, vector)
    }
    await breathe()
  }
}

/** The first `count` clauses after a label. */
function keysAfter(app: App, after: number, count: number): ClauseKey[] {
  const found: ClauseKey[] = []
  for (const { key, contentHash } of app.store().clauses.keys(after)) {
    found.push({ key, contentHash })
    if (found.length === count) break
  }
  return found
}

function highestOf(index: LibraryIndex): number {
  let highest = -1
  for (const label of index.labels()) highest = Math.max(highest, label)
  return highest
}

/** Clauses and labels that have no partner on the other side. */
function differences(app: App, labels: Iterable<number>): { gone: number[]; missing: ClauseKey[] } {
  const gone = new Set(labels)
  const missing: ClauseKey[] = []
  for (const { key, contentHash } of app.store().clauses.keys()) {
    if (!gone.delete(key)) missing.push({ key, contentHash })
  }
  return { gone: [...gone], missing }
}

/**
 * Brings an index in step with the database, saving only between large pieces. Labels only ever rise, so what is new is what comes
 * after the highest one.
 */
async function follow(app: App, index: LibraryIndex, save: () => Promise<void>): Promise<void> {
  await mkdir(app.settings.workspace, { recursive: true })
  for (let highest = highestOf(index); ;) {
    const fresh = keysAfter(app, highest, ADDED_AT_ONCE)
    if (fresh.length === 0) break
    await addVectors(app, index, fresh)
    if (fresh.length === ADDED_AT_ONCE) await save()
    highest = fresh.at(-1)!.key
  }
  if (index.size !== app.store().clauses.count()) {
    const { gone, missing } = differences(app, index.labels())
    for (const label of gone) index.remove(label)
    await addVectors(app, index, missing)
  }
}

/** Another process is writing or has written: it is read at the next look, and what is unsaved is made again from the database. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof UserError && (error.code === 'index-busy' || error.code === 'index-changed')

/** The clause index of a workspace; opened when first asked for, brought up to date each time. */
export function createClauseIndex(app: () => App): ClauseIndex {
  let opened: Promise<LibraryIndex> | undefined
  let seen = ''
  let saving: Promise<void> = Promise.resolve()
  let failure: { readonly error: unknown } | undefined
  const path = (): string => join(app().settings.workspace, INDEX_NAME)

  const save = (index: LibraryIndex): Promise<void> => {
    saving = index.save(path()).catch((error: unknown) => {
      if (!isOvertaken(error)) failure = { error }
    })
    return saving
  }
  const forget = async (): Promise<void> => {
    const before = opened
    opened = undefined
    seen = ''
    await (await before?.catch(() => undefined))?.close()
  }
  const throwFailure = async (): Promise<void> => {
    const { error } = failure ?? {}
    failure = undefined
    if (error === undefined) return
    await forget()
    throw error
  }
  const update = async (): Promise<LibraryIndex> => {
    await throwFailure()
    if (opened && (await (await opened).isOutdated())) await forget()
    opened ??= openIndex(app(), path())
    try {
      const index = await opened
      const state = JSON.stringify(app().store().clauses.state())
      if (state === seen) return index
      await follow(app(), index, () => save(index))
      void save(index)
      seen = state
      return index
    } catch (error) {
      await forget()
      throw error
    }
  }
  const settle = async (): Promise<void> => {
    const index = await update()
    await saving
    await throwFailure()
    await index.settled()
  }
  /** Compacts; what another process saved between our look and our writing is read first. */
  const compact = async (again = true): Promise<void> => {
    const index = await update()
    await saving
    await throwFailure()
    try {
      await index.compact(path())
    } catch (error) {
      if (!again || !(error instanceof UserError) || error.code !== 'index-changed') throw error
      await forget()
      await compact(false)
    }
  }
  const inTurn = createTurns()
  return {
    current: () => inTurn(update),
    saved: () =>
      inTurn(async () => {
        await saving
        await throwFailure()
      }),
    settled: () => inTurn(settle),
    compact: () => inTurn(() => compact()),
    verify: () =>
      inTurn(async () => {
        await saving
        const { verifySegments } = await import('../nearest/segments/verify-segments.js')
        const problems = await verifySegments(path(), await app().stages.model())
        if (problems.length > 0) return problems
        const { readLabels } = await import('../nearest/segments/read-labels.js')
        const { gone, missing } = differences(app(), await readLabels(path(), await app().stages.model()))
        // Something came or went behind our back: the next look does not take the state it knows for the whole truth.
        if (missing.length + gone.length > 0) seen = ''
        if (missing.length > 0) problems.push(`索引缺少 ${missing.length} 条条款（下次检索时会补上）`)
        if (gone.length > 0) problems.push(`索引里有 ${gone.length} 条已删除的条款（下次检索时会去掉）`)
        return problems
      }),
    rebuild: () =>
      inTurn(async () => {
        await forget()
        const index = createIndex(app())
        opened = index
        await follow(app(), await index, async () => save(await index))
        await save(await index)
        await throwFailure()
      }),
    async close() {
      await inTurn(forget)
      await throwFailure()
    },
  }
}
