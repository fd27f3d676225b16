import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { LabelSet } from '../../../src/domain/index.js'
import { embedKept } from '../../../src/app/prepare-plan.js'
import { search } from '../../../src/app/search.js'
import type { BenchTable } from '../bench-table.js'
import { createExactScan, recallOf } from './exact-scan.js'
import { timed, told } from './figures.js'
import { CLAUSES_A_PLAN, type Library, openLibrary } from './library.js'
import { inventedQueries } from './wording.js'

const K = 10
const MEBIBYTE = 1024 * 1024
/** Queries of one kind; exact scans and whole searches, which take longer, get the first few of them. */
const QUERIES = 200
const FEW = 40
/** Share of the plans a wide filter lets through. */
const WIDE = 0.3

const mebibytes = (bytes: number): number => Math.round(bytes / MEBIBYTE)

/** High-water mark of this process, in MiB; null where the system does not tell it. */
function peakMemory(): number | string {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024)
  } catch {
    return '-'
  }
}

/** Vectors of all clauses in order of label, from the database. */
function* vectorsOf(library: Library, model: string): IterableIterator<readonly [number, Float32Array]> {
  const { clauses, vectors } = library.app.store()
  const PART = 4096
  for (let after = -1; ;) {
    const keys: { key: number; contentHash: string }[] = []
    for (const row of clauses.keys(after)) if (keys.push(row) === PART) break
    if (keys.length === 0) return
    const found = vectors.find(
      model,
      keys.map((k) => k.contentHash),
    )
    for (const { key, contentHash } of keys) yield [key, found.get(contentHash)!]
    after = keys.at(-1)!.key
  }
}

/** What one size of library gave; the columns of the tables. */
interface Figures {
  readonly importing: (string | number)[]
  readonly searching: (string | number)[]
  readonly others: (string | number)[]
}

async function grow(library: Library, size: number): Promise<(string | number)[]> {
  const before = library.app.store().clauses.state().count
  library.split.take()
  const begun = performance.now()
  await library.growTo(size)
  const imported = (performance.now() - begun) / 1000
  const split = library.split.take()
  const indexing = performance.now()
  await library.app.clauseIndex.current()
  await library.app.clauseIndex.compact()
  const indexed = (performance.now() - indexing) / 1000
  const part = (name: string): string => (split.get(name) ?? 0).toFixed(1)
  const rest = imported - [...split.values()].reduce((sum, s) => sum + s, 0)
  const throughput = Math.round((size - before) / (imported + indexed))
  return [
    size,
    size - before,
    ...['read', 'segment', 'encode', 'store'].map(part),
    rest.toFixed(1),
    indexed.toFixed(1),
    throughput,
    mebibytes(library.bytes('workspace.sqlite')),
    mebibytes(library.bytes('clauses.')),
  ]
}

/** Adds one plan more and waits until it can be found and is on the disk; then takes it out again. Seconds of both. */
async function oneMore(library: Library): Promise<[added: number, removed: number]> {
  const { app } = library
  const begun = performance.now()
  await library.growTo(app.store().clauses.state().count + CLAUSES_A_PLAN)
  await app.clauseIndex.current()
  const added = performance.now()
  app.store().transaction(() => app.store().plans.remove(library.plans.pop()!))
  await app.clauseIndex.current()
  return [(added - begun) / 1000, (performance.now() - added) / 1000]
}

async function measure(library: Library, size: number): Promise<Figures> {
  const { app } = library
  const importing = await grow(library, size)
  const segmenter = await app.stages.segmenter()
  const inputs = inventedQueries(QUERIES).map((text) => ({ text, words: segmenter.cut(text) }))
  const vectors = await embedKept(app.stages, null, inputs)
  const terms = inputs.map(({ words }) =>
    words.filter((w) => w.kind === 'word' || w.kind === 'number').map((w) => w.norm),
  )
  const narrow = app.store().clauses.keysWhere({ plans: [library.plans[Math.floor(library.plans.length / 2)]!] })
  const wide = app.store().clauses.keysWhere({ plans: library.plans.filter((_, at) => at % 10 < WIDE * 10) })
  const index = await app.clauseIndex.current()
  const dense = (filter?: LabelSet) => timed(vectors, (v) => index.search(v, K, filter))
  const lexical = (filter?: LabelSet) => timed(terms.slice(0, FEW), (t) => app.store().fullText.search(t, K, filter))
  const whole = (plans?: readonly string[]) =>
    timed(inputs.slice(0, FEW), ({ text }) =>
      search(app, { text, mode: 'both', limit: K, ...(plans === undefined ? {} : { plans }) }),
    )
  // The first of each kind reads what the later ones find in memory.
  index.search(vectors[0]!, K, narrow)
  index.search(vectors[0]!, K, wide)
  await search(app, { text: inputs[0]!.text, mode: 'both', limit: K })
  const [d, dn, dw] = [await dense(), await dense(narrow), await dense(wide)]
  const [l, ln, lw] = [await lexical(), await lexical(narrow), await lexical(wide)]
  const [w, wn] = [await whole(), await whole([library.plans[0]!])]
  const [added, removed] = await oneMore(library)
  const [memory, peak] = [mebibytes(process.memoryUsage().rss), peakMemory()]

  const scan = createExactScan(index.model.dimension, vectorsOf(library, index.model.sha256))
  const truth = vectors.map((v) => scan.search(v, K))
  const truthWide = vectors.map((v) => scan.search(v, K, (label) => wide.has(label)))
  const now = await app.clauseIndex.current()
  const recall = [recallOf(now, truth, vectors), recallOf(now, truthWide, vectors, wide)].map((r) => r.toFixed(4))
  const exact = await timed(vectors.slice(0, FEW), (v) => scan.search(v, K))
  const searching = [
    size,
    ...[d, dn, dw].map(told),
    ...recall,
    ...[l, ln, lw, w, wn].map(told),
    added.toFixed(2),
    removed.toFixed(2),
    memory,
    peak,
  ]

  return { importing, searching, others: [size, told(d), told(exact), told(l)] }
}

const SIZES = [1_000, 10_000, 100_000] as const
const FULL_SIZE = 1_000_000

/**
 * `npm run bench -- scale`: to 10^5 clauses, minutes; `--full` to 10^6, half an hour on two free cores; `--sizes` instead;
 * `--keep FOLDER` grows the library there and leaves it. Libraries of growing size, each grown from the one before: import, search, one plan more; beside an exact scan and the full text alone. */
export async function run(args: readonly string[]): Promise<BenchTable[]> {
  const { values } = parseArgs({
    args: [...args],
    options: { full: { type: 'boolean' }, sizes: { type: 'string' }, keep: { type: 'string' } },
  })
  const sizes = values.sizes?.split(',').map(Number) ?? (values.full ? [...SIZES, FULL_SIZE] : SIZES)
  const library = openLibrary(values.keep)
  const all: Figures[] = []
  try {
    for (const size of sizes) {
      console.error(`scale: ${size} clauses`)
      all.push(await measure(library, size))
    }
  } finally {
    await library.close()
  }
  const ms = 'processor time p50 / p99 ms'
  return [
    {
      title: 'import of invented plans through the program, seconds by stage',
      columns: [
        'clauses',
        'of them new',
        'read',
        'segment',
        'encode',
        'store',
        'other',
        'index',
        'clauses/s',
        'SQLite MiB',
        'index MiB',
      ],
      rows: all.map((f) => f.importing),
    },
    {
      title: `search, ${ms} (narrow filter: one plan; wide: three plans in ten)`,
      columns: [
        'clauses',
        'dense',
        'dense narrow',
        'dense wide',
        `recall@${K}`,
        'recall wide',
        'words',
        'words narrow',
        'words wide',
        'whole search',
        'whole narrow',
        'one plan more s',
        'and out again s',
        'RSS MiB',
        'peak MiB',
      ],
      rows: all.map((f) => f.searching),
    },
    {
      title: `the same queries by single means, ${ms}; other stores: npm run bench -- stores`,
      columns: ['clauses', 'ours', 'exact scan', 'full text alone'],
      rows: all.map((f) => f.others),
    },
  ]
}
