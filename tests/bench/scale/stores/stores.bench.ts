import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import type { BenchTable } from '../../bench-table.js'
import type { StoreTask } from './child.js'
import { LANCE_INDEXES } from './lance.js'
import { K, type StoreFigures, told } from './measured.js'
import { fingerprint, openVectorSet, QUERIES } from './vector-set.js'

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))
const SIZES = [1_000, 10_000, 100_000] as const
/** A child's answer holds some thousand timings. */
const MOST_OUTPUT = 16 * 1024 * 1024

async function measured(task: StoreTask): Promise<StoreFigures> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', CHILD, JSON.stringify(task)], {
    maxBuffer: MOST_OUTPUT,
  })
  return JSON.parse(stdout) as StoreFigures
}

/**
 * `npm run bench -- stores [--sizes 1000,…] [--set FOLDER] [--lancedb FOLDER] [--only ours,words,…]`: the same invented vectors, queries
 * and oracle in the program's index, an exact scan, SQLite FTS5 and LanceDB, each alone in its process. `--set` keeps the vectors;
 * LanceDB is no dependency: `npm i @lancedb/lancedb` in a folder of its own, named by `--lancedb`; without it it is left out.
 */
export async function run(args: readonly string[]): Promise<BenchTable> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      set: { type: 'string' },
      lancedb: { type: 'string' },
      only: { type: 'string' },
    },
  })
  const sizes = values.sizes?.split(',').map(Number) ?? SIZES
  const folder = values.set ?? mkdtempSync(join(tmpdir(), 'duibiao-set-'))
  if (values.lancedb === undefined) console.error('stores: without --lancedb LanceDB is left out')
  const all = ['exact', 'ours', 'words', ...(values.lancedb === undefined ? [] : LANCE_INDEXES)]
  const stores = values.only?.split(',') ?? all
  const rows: (string | number)[][] = []
  const marks: string[] = []
  try {
    const set = await openVectorSet(folder, Math.max(...sizes))
    for (const count of sizes) {
      marks.push(`${count}: ${await fingerprint(set, count)}`)
      for (const store of stores) {
        console.error(`stores: ${store} at ${count}`)
        const figures = await measured({ store, set: folder, count, modules: values.lancedb ?? '' })
        for (const a of figures.asked) {
          rows.push([
            count,
            a.what,
            told(a.processor),
            told(a.wall),
            a.recall?.toFixed(4) ?? '-',
            figures.buildSeconds.toFixed(1),
            figures.diskMiB,
            figures.residentMiB,
            figures.peakMiB,
          ])
          console.error(rows.at(-1)!.join(' | '))
        }
      }
    }
  } finally {
    if (values.set === undefined) rmSync(folder, { recursive: true, force: true })
  }
  return {
    title: `the same vectors, ${QUERIES} queries and oracle (k ${K}) in several stores; sets ${marks.join(', ')}`,
    columns: [
      'vectors',
      'store',
      'processor ms p50 / p99',
      'wall ms p50 / p99',
      'recall (words: share of the plain answers)',
      'build s',
      'disk MiB',
      'RSS MiB',
      'peak MiB',
    ],
    rows,
  }
}
