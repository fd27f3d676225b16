import { join } from 'node:path'
import { UserError } from '../domain/index.js'
import type { SegmentedOptions } from '../nearest/segments/settings.js'
import type { LibraryIndex, VectorIndex } from '../nearest/vector-index.js'
import type { App } from './create-app.js'
import { differences, follow } from './follow-library.js'
import { createTurns } from './in-turn.js'

/** Name of the index inside the workspace folder; the index adds its own endings. */
const INDEX_NAME = 'clauses'

/** Setting of the workspace that names its database: an index made for another one is never taken for its own. */
const SOURCE_SETTING = 'clause-index-source'

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
  const inTurn = createTurns()
  /** The index as it is now on the disk. What follows goes on beside searches, which would wait for their turn for minutes. */
  const written = (): Promise<LibraryIndex> =>
    inTurn(async () => {
      const index = await update()
      await saving
      await throwFailure()
      return index
    })
  /** Compacts; what another process saved between our look and our writing is read first. */
  const compact = async (again = true): Promise<void> => {
    const index = await written()
    try {
      await index.compact(path())
    } catch (error) {
      if (!again || !(error instanceof UserError) || error.code !== 'index-changed') throw error
      await inTurn(forget)
      await compact(false)
    }
  }
  return {
    current: () => inTurn(update),
    saved: () =>
      inTurn(async () => {
        await saving
        await throwFailure()
      }),
    settled: async () => (await written()).settled(),
    compact: () => compact(),
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
