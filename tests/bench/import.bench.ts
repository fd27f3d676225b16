import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../src/app/create-app.js'
import { findPlanFiles } from '../../src/app/library/folder-files.js'
import { importBatch } from '../../src/app/library/import-batch.js'
import { openReader } from '../../src/app/library/open-reader.js'
import { resolveSettings } from '../../src/app/settings.js'
import type { BenchTable } from './bench-table.js'
import { writePlanFolder } from './plan-files.js'

const PLANS = 200
const SENTENCES = 400
const THREADS = [0, 1, 2] as const
const MICROSECONDS = 1e6
const MEBIBYTE = 1024 ** 2

async function importOnce(folder: string, workspace: string, threads: number): Promise<(string | number)[]> {
  const app = createApp(resolveSettings({ workspace }, {}))
  const found = await findPlanFiles([folder], true)
  const reader = await openReader(app, found.files.length, threads)
  try {
    const cpu = process.cpuUsage()
    const begun = performance.now()
    const { counts, clauses } = await importBatch(app, found, { reader })
    const seconds = (performance.now() - begun) / 1000
    const { user, system } = process.cpuUsage(cpu)
    const memory = Math.round(process.memoryUsage().rss / MEBIBYTE)
    const spent = (user + system) / MICROSECONDS
    const rates = [(found.files.length / seconds).toFixed(1), Math.round(clauses / seconds)]
    return [counts.imported, counts.unchanged, clauses, seconds.toFixed(1), spent.toFixed(1), ...rates, memory]
  } finally {
    await reader.close()
    await app.close()
  }
}

/** `npm run bench -- import [plans]`: a folder of invented plans, half of them .docx, taken in with 0, 1 and 2 reading threads, then once more. */
export async function run([plans = String(PLANS)]: readonly string[]): Promise<BenchTable> {
  const base = mkdtempSync(join(tmpdir(), 'duibiao-import-'))
  try {
    const folder = writePlanFolder(join(base, 'plans'), Number(plans), SENTENCES)
    const rows: (string | number)[][] = []
    for (const threads of THREADS) {
      const workspace = join(base, `workspace-${threads}`)
      rows.push([`${threads} threads`, ...(await importOnce(folder, workspace, threads))])
      if (threads === THREADS.at(-1)) rows.push(['again', ...(await importOnce(folder, workspace, threads))])
    }
    return {
      title: `import of a folder of ${plans} invented plans, ${SENTENCES} sentences each, .txt and .docx`,
      columns: ['run', 'imported', 'unchanged', 'clauses', 'seconds', 'CPU seconds', 'files/s', 'clauses/s', 'RSS MiB'],
      rows,
    }
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}
