import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copiedCharacters, inventedBatch } from './invented-batch.js'
import type { BenchTable } from './bench-table.js'

const LIBRARY = '@dodona/dolos-lib'
const SIZES = [125, 250] as const
const MEBIBYTE = 1024 * 1024
/** As long as the copies the audit looks for. */
const RUN_LENGTH = 40
/** The library samples one fingerprint in a window of this many runs (winnowing). */
const WINDOW = 20

/** The few members of the published text-reuse library that are used; it is not a dependency. */
interface ReuseReport {
  allPairs(): { leftFile: { path: string }; rightFile: { path: string }; longest: number }[]
}
interface ReuseLibrary {
  Dolos: new (options: object) => { analyzePaths(paths: string[]): Promise<ReuseReport> }
}

async function library(): Promise<ReuseLibrary | null> {
  try {
    return (await import(LIBRARY)) as ReuseLibrary
  } catch {
    return null
  }
}

/** The same invented plans through a published text-reuse library, for comparison; empty where it is not installed (`npm i --no-save @dodona/dolos-lib`). */
export async function run(): Promise<BenchTable> {
  const title = `copies in the same plans, found by ${LIBRARY} over characters`
  const columns = ['plans', 'seconds', 'RSS MiB', 'likeliest sources', 'characters copied']
  const found = await library()
  if (found === null) return { title: `${title}: not installed, left out`, columns, rows: [] }
  const rows: (string | number)[][] = []
  for (const size of SIZES) {
    const { draft, plans } = inventedBatch(size)
    const folder = mkdtempSync(join(tmpdir(), 'duibiao-reuse-'))
    try {
      const paths = [draft, ...plans].map(({ id, plan }) => {
        const path = join(folder, `${id}.txt`)
        writeFileSync(path, plan.text)
        return path
      })
      const begun = performance.now()
      const dolos = new found.Dolos({ language: 'char', kgramLength: RUN_LENGTH, kgramsInWindow: WINDOW })
      const report = await dolos.analyzePaths(paths)
      const sources = report
        .allPairs()
        .filter((p) => p.leftFile.path === paths[0] || p.rightFile.path === paths[0])
        .sort((a, b) => b.longest - a.longest)
        .slice(0, 2)
        .map((p) =>
          [p.leftFile.path, p.rightFile.path].find((path) => path !== paths[0])!.replace(/.*[\\/]|\.txt$/g, ''),
        )
      rows.push([
        size,
        ((performance.now() - begun) / 1000).toFixed(2),
        Math.round(process.memoryUsage().rss / MEBIBYTE),
        sources.join(' '),
        copiedCharacters(plans),
      ])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return { title, columns, rows }
}
