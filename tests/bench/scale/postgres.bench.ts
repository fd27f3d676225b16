import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type App, createApp } from '../../../src/app/create-app.js'
import { importPlan } from '../../../src/app/import-plan.js'
import { embedKept } from '../../../src/app/prepare-plan.js'
import { search } from '../../../src/app/search.js'
import { resolveSettings } from '../../../src/app/settings.js'
import type { Neighbour } from '../../../src/nearest/vector-index.js'
import type { BenchTable } from '../bench-table.js'
import { createExactScan, recallOf } from './exact-scan.js'
import { told } from './figures.js'
import { CLAUSES_A_PLAN } from './library.js'
import { inventedPlanText, inventedQueries } from './wording.js'

const K = 10
const QUERIES = 100
/** Share of the plans the filter lets through. */
const WIDE = 0.3

/** Milliseconds by the clock on the wall: the server's own work does not show in this process's time. */
async function timed<T>(inputs: readonly T[], work: (input: T) => unknown): Promise<number[]> {
  const timings: number[] = []
  for (const input of inputs) {
    const begun = performance.now()
    await work(input)
    timings.push(performance.now() - begun)
  }
  return timings
}

async function importPlans(app: App, clauses: number): Promise<string[]> {
  const plans: string[] = []
  for (let seed = 1; plans.length * CLAUSES_A_PLAN < clauses; seed++) {
    const bytes = new TextEncoder().encode(inventedPlanText(seed, CLAUSES_A_PLAN))
    plans.push((await importPlan(app, { fileName: `云岭${seed}县.txt`, bytes })).summary.id)
  }
  return plans
}

/** The vectors of all clauses, read from the library itself. */
function* vectorsOf(app: App, model: string): IterableIterator<readonly [number, Float32Array]> {
  const { clauses, vectors } = app.store()
  const rows = [...clauses.keys()]
  const PART = 4096
  for (let at = 0; at < rows.length; at += PART) {
    const part = rows.slice(at, at + PART)
    const found = vectors.find(
      model,
      part.map((r) => r.contentHash),
    )
    for (const { key, contentHash } of part) yield [key, found.get(contentHash)!]
  }
}

async function measure(name: string, app: App, size: number): Promise<(string | number)[]> {
  const begun = performance.now()
  const plans = await importPlans(app, size)
  const imported = performance.now()
  const index = await app.clauseIndex.current()
  const indexed = performance.now()
  const segmenter = await app.stages.segmenter()
  const inputs = inventedQueries(QUERIES).map((text) => ({ text, words: segmenter.cut(text) }))
  const vectors = await embedKept(app.stages, null, inputs)
  const terms = inputs.map(({ words }) => words.filter((w) => w.kind === 'word').map((w) => w.norm))
  const some = plans.filter((_, at) => at % 10 < WIDE * 10)
  const filters = [
    undefined,
    app.store().clauses.keysWhere({ plans: [plans[0]!] }),
    app.store().clauses.keysWhere({ plans: some }),
  ]
  await search(app, { text: inputs[0]!.text, mode: 'both', limit: K })
  const timings: number[][] = []
  for (const filter of filters) {
    index.search(vectors[0]!, K, filter)
    timings.push(await timed(vectors, (v) => index.search(v, K, filter)))
  }
  for (const filter of filters) timings.push(await timed(terms, (t) => app.store().fullText.search(t, K, filter)))
  timings.push(await timed(inputs, ({ text }) => search(app, { text, mode: 'both', limit: K })))
  timings.push(await timed(inputs, ({ text }) => search(app, { text, mode: 'both', limit: K, plans: some })))
  const scan = createExactScan(index.model.dimension, vectorsOf(app, index.model.sha256))
  const allowed = new Set(filters[2])
  const truth = vectors.map((v) => scan.search(v, K))
  const truthWide = vectors.map((v): Neighbour[] => scan.search(v, K, (label) => allowed.has(label)))
  const again = performance.now()
  const bytes = new TextEncoder().encode(inventedPlanText(plans.length + 1, CLAUSES_A_PLAN))
  await importPlan(app, { fileName: '新增.txt', bytes })
  await app.clauseIndex.current()
  const added = performance.now() - again
  const seconds = (ms: number): string => (ms / 1000).toFixed(1)
  return [
    name,
    plans.length * CLAUSES_A_PLAN,
    seconds(imported - begun),
    seconds(indexed - imported),
    ...timings.map(told),
    recallOf(index, truth, vectors).toFixed(4),
    recallOf(index, truthWide, vectors, filters[2]).toFixed(4),
    seconds(added),
  ]
}

/**
 * `npm run bench -- postgres URL… [--size 10000]`: the same invented library in a folder and in each database, which must be an
 * empty one with pgvector: a schema of its own is made in it and left there. Times by the clock on the wall.
 */
export async function run(args: readonly string[]): Promise<BenchTable> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { size: { type: 'string', default: '10000' } },
    allowPositionals: true,
  })
  const rows: (string | number)[][] = []
  for (const [at, database] of [undefined, ...positionals].entries()) {
    const folder = mkdtempSync(join(tmpdir(), 'duibiao-postgres-'))
    const settings = resolveSettings({ workspace: join(folder, 'workspace') }, {})
    const url = database === undefined ? undefined : new URL(database)
    url?.searchParams.set('schema', `bench_${process.pid}_${at}`)
    const app = createApp(url === undefined ? settings : { ...settings, database: url.toString() })
    try {
      rows.push(
        await measure(
          url === undefined ? 'folder (SQLite, HNSW)' : `${url.hostname}:${url.port}`,
          app,
          Number(values.size),
        ),
      )
    } finally {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return {
    title: `one library in a folder and in PostgreSQL, p50 / p99 ms by the clock; filters: one plan, three plans in ten; k = ${K}`,
    columns: [
      'where',
      'clauses',
      'import s',
      'index s',
      'dense',
      'dense one plan',
      'dense 3/10',
      'words',
      'words one plan',
      'words 3/10',
      'whole search',
      'whole 3/10',
      `recall@${K}`,
      'recall 3/10',
      'one plan more s',
    ],
    rows,
  }
}
