import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { serve } from '../../src/api/serve.js'
import { createApp, type App } from '../../src/app/create-app.js'
import { importPlan } from '../../src/app/import-plan.js'
import { exportMatrix } from '../../src/app/matrix-export.js'
import { libraryMatrix } from '../../src/app/matrix.js'
import { resolveSettings } from '../../src/app/settings.js'
import { shelfOf } from '../../src/app/shelf.js'
import type { BenchTable } from './bench-table.js'
import { PROBE, recorded, reset } from './browser-probe.js'
import { inventedFiles } from './browser-workspace.js'

const CHROMIUM = '/usr/bin/chromium'
const DRAFTS = 100
const MEBIBYTE = 1024 * 1024
const SECOND = 1e6
/** Turns of the wheel over the whole table, down and across. */
const WHEELS = 40

/** Resident memory of this process, in MiB. */
const resident = (): number => Math.round(process.memoryUsage().rss / MEBIBYTE)

/** High-water mark of this process, in MiB; null where the system does not tell it. */
function peak(): number | string {
  const found = existsSync('/proc/self/status')
    ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    : undefined
  return found === undefined ? '-' : Math.round(Number(found) / 1024)
}

type Row = readonly (string | number)[]

/** Runs something and says its processor and wall time in seconds, and the memory after it. */
async function timed<T>(name: string, rows: Row[], run: () => Promise<T>): Promise<T> {
  const [cpu, begun] = [process.cpuUsage(), performance.now()]
  const result = await run()
  const { user, system } = process.cpuUsage(cpu)
  const wall = (performance.now() - begun) / 1000
  rows.push([name, ((user + system) / SECOND).toFixed(2), wall.toFixed(2), resident()])
  return result
}

/** The matrix in the browser: how long it takes to open, and the longest frame while it is scrolled down and across. */
async function inBrowser(app: App, reference: string, rows: Row[]): Promise<void> {
  if (!existsSync(CHROMIUM)) return void rows.push(['browser', `no ${CHROMIUM}`, '-', '-'])
  const webDirectory = fileURLToPath(new URL('../../web/dist', import.meta.url))
  const server = await serve(app, { host: '127.0.0.1', port: 0, webDirectory, report: (e) => console.error(e) })
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  try {
    const page: Page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.addInitScript(PROBE)
    const begun = performance.now()
    await page.goto(`${server.url}#/matrix?reference=${reference}`)
    await page.locator('.matrix-measure').first().waitFor()
    rows.push(['browser: matrix shown', '-', ((performance.now() - begun) / 1000).toFixed(2), '-'])
    rows.push(['browser: cells in the page', await page.locator('.matrix-cell').count(), '-', '-'])
    await page.locator('.matrix-scroll').hover()
    for (const [name, dx, dy] of [
      ['down', 0, 450],
      ['across', 450, 0],
    ] as const) {
      await reset(page)
      for (let i = 0; i < WHEELS; i++) {
        await page.mouse.wheel(dx, dy)
        await page.waitForTimeout(40)
      }
      const { gap, long } = await recorded(page)
      rows.push([`browser: longest frame scrolling ${name}, ms`, Math.round(gap), `${long.length} long tasks`, '-'])
    }
    await reset(page)
    await page.getByRole('search').getByRole('button', { name: '未覆盖', exact: true }).click()
    rows.push(['browser: filter by verdict, ms to paint', (await recorded(page)).paint ?? '<16', '-', '-'])
    await reset(page)
    const opened = performance.now()
    await page.locator('.matrix-cell a').first().click()
    await page.locator('.shelf .neighbours li').first().waitFor()
    rows.push(['browser: answers to one measure', '-', ((performance.now() - opened) / 1000).toFixed(2), '-'])
  } finally {
    await browser.close()
    await server.close()
  }
}

/** A library of an invented reference and 100 invented drafts of some 400 sentences: the matrix of all of it. */
export async function run(): Promise<BenchTable> {
  const workspace = mkdtempSync(join(tmpdir(), 'duibiao-matrix-bench-'))
  const settings = resolveSettings({ workspace }, {})
  const rows: Row[] = []
  const app = createApp(settings)
  try {
    const ids: string[] = []
    for (const file of inventedFiles(DRAFTS)) ids.push((await importPlan(app, file)).summary.id)
    const reference = ids[0]!
    const choice = { plans: ids.slice(1) }
    rows.push(['library imported', '-', '-', resident()])
    const matrix = await timed('matrix, nothing judged yet', rows, () => libraryMatrix(app, reference, choice))
    rows.push(['rows x columns', `${matrix.rows.length} x ${matrix.columns.length}`, '-', '-'])
    await timed('matrix again, same process', rows, () => libraryMatrix(app, reference, choice))
    rows.push(['JSON, MiB', (Buffer.byteLength(JSON.stringify(matrix)) / MEBIBYTE).toFixed(1), '-', '-'])
    const xlsx = await timed('as Excel', rows, () => exportMatrix(matrix))
    rows.push(['Excel, MiB', (xlsx.content.length / MEBIBYTE).toFixed(1), '-', '-'])
    await timed('shelf of one measure', rows, () => shelfOf(app, reference, matrix.rows[0]!.measure, { choice }))
    const later = createApp(settings)
    await timed('matrix in a new program, all judged', rows, () => libraryMatrix(later, reference, choice))
    await later.close()
    await inBrowser(app, reference, rows)
    rows.push(['peak of the process, MiB', '-', '-', peak()])
  } finally {
    await app.close()
    rmSync(workspace, { recursive: true, force: true })
  }
  return {
    title: `matrix: ${DRAFTS} invented drafts against one reference`,
    columns: ['what', 'processor s', 'wall s', 'memory MiB'],
    rows,
  }
}
