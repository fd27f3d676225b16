import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { UserError } from '../domain/index.js'
import type { VectorIndex } from '../nearest/vector-index.js'
import type { App } from './create-app.js'
import { embedKept } from './prepare-plan.js'

/** Name of the index inside the workspace folder; the index adds its own endings. */
const INDEX_NAME = 'clauses'
const LABELS_FILE = 'clauses.labels.json'

const labelsSchema = z.object({ model: z.string(), labels: z.array(z.int()) })

/** The vectors of all clauses of a workspace, kept in step with its database. */
export interface ClauseIndex {
  /** The index, brought up to date. Its labels are the keys of the clauses. */
  current(): Promise<VectorIndex>
}

async function readLabels(path: string, model: string): Promise<Set<number> | null> {
  try {
    const found = labelsSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    return found.model === model ? new Set(found.labels) : null
  } catch {
    // Missing or damaged: the index is built anew from the database, which has everything.
    return null
  }
}

/** The saved index with the labels it was saved with; an empty one where there is none that can be used. */
async function openIndex(app: App): Promise<{ index: VectorIndex; labels: Set<number> }> {
  const { createHnswIndex, openHnswIndex } = await import('../nearest/hnsw-index.js')
  const model = await app.stages.model()
  const labels = await readLabels(join(app.settings.workspace, LABELS_FILE), model.sha256)
  if (labels !== null) {
    try {
      const index = await openHnswIndex(join(app.settings.workspace, INDEX_NAME), model)
      if (index.size === labels.size) return { index, labels }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  }
  return { index: createHnswIndex(model), labels: new Set() }
}

/** Vectors of these clauses: from the database, or encoded again where another model made those. */
async function addVectors(app: App, index: VectorIndex, keys: readonly number[]): Promise<void> {
  const segmenter = await app.stages.segmenter()
  const places = app.store().clauses.byKeys(keys)
  const kept = app.store().vectors.find(
    index.model.sha256,
    places.map((p) => p.contentHash),
  )
  const open = places.filter((p) => !kept.has(p.contentHash))
  const made = await embedKept(
    app.stages,
    app.store().vectors,
    open.map(({ clause: { text } }) => ({ text, words: segmenter.cut(text) })),
  )
  const fresh = new Map(open.map((p, at) => [p.key, made[at]!]))
  for (const p of places) index.add(p.key, kept.get(p.contentHash) ?? fresh.get(p.key)!)
}

async function save(app: App, index: VectorIndex, labels: ReadonlySet<number>): Promise<void> {
  const folder = app.settings.workspace
  await mkdir(folder, { recursive: true })
  // Labels first: labels without their vectors are noticed by the size and lead to a new index, never to a wrong one.
  const path = join(folder, LABELS_FILE)
  await writeFile(`${path}.tmp`, JSON.stringify({ model: index.model.sha256, labels: [...labels] }))
  await rename(`${path}.tmp`, path)
  await index.save(join(folder, INDEX_NAME))
}

/** The clause index of a workspace; opened at the first search, brought up to date at each. */
export function createClauseIndex(app: () => App): ClauseIndex {
  let opened: Promise<{ index: VectorIndex; labels: Set<number> }> | undefined
  let seen = ''
  let updating: Promise<unknown> = Promise.resolve()

  const update = async (): Promise<VectorIndex> => {
    opened ??= openIndex(app())
    const { index, labels } = await opened.catch((error: unknown) => {
      opened = undefined
      throw error
    })
    const state = JSON.stringify(app().store().clauses.state())
    if (state === seen) return index
    const wanted = new Set<number>()
    for (const { key } of app().store().clauses.keys()) wanted.add(key)
    const gone = [...labels].filter((l) => !wanted.has(l))
    const fresh = [...wanted].filter((k) => !labels.has(k))
    for (const l of gone) {
      index.remove(l)
      labels.delete(l)
    }
    await addVectors(app(), index, fresh)
    for (const k of fresh) labels.add(k)
    if (gone.length + fresh.length > 0) await save(app(), index, labels)
    seen = state
    return index
  }
  return {
    current() {
      const next = updating.then(update, update)
      updating = next.catch(() => undefined)
      return next
    },
  }
}
