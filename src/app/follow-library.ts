import { mkdir } from 'node:fs/promises'
import type { LibraryIndex, VectorIndex } from '../nearest/vector-index.js'
import type { App } from './create-app.js'
import { embedKept } from './prepare-plan.js'

/** Clauses added between two saves: two full segments, so that a first import builds on two cores while it goes on. */
const ADDED_AT_ONCE = 131_072
/** Vectors fetched from the database at once. */
const FETCHED_AT_ONCE = 4096

/** A clause as an index needs it. */
export interface ClauseKey {
  readonly key: number
  readonly contentHash: string
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
export function differences(app: App, labels: Iterable<number>): { gone: number[]; missing: ClauseKey[] } {
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
export async function follow(app: App, index: LibraryIndex, save: () => Promise<void>): Promise<void> {
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
