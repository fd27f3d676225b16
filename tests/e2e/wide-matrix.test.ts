import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JobView, Matrix } from '../../src/api/contract.js'
import { REFERENCE, SECOND_DRAFT } from './invented-plans.js'
import { canBrowse, openWorkbench, seriousViolations, type Workbench } from './workbench.js'

const PLANS = 16
const SHAPES = { covered: '覆盖', partial: '部分覆盖', omitted: '未覆盖', 'not-applicable': '不适用' } as const

/** Drafts that answer more or less: the first few have one sentence less each. */
const draft = (at: number): string => {
  const text = SECOND_DRAFT.replaceAll('石桥区', `石桥${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'[at]!}区`)
  return at % 2 === 0 ? text : text.replace(/建成区急救中心.*/, '发展乡村旅游。')
}

describe.skipIf(!canBrowse())('a matrix wider than the window', () => {
  let bench: Workbench
  let page: Page
  let matrix: Matrix
  const at = (path: string): string => new URL(path, bench.url).href
  const importOne = async (name: string, text: string): Promise<string> => {
    const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
    const { id } = (await (await page.request.post(at('/api/plans'), { multipart: { files: file } })).json()) as JobView
    for (;;) {
      const job = (await (await page.request.get(at(`/api/jobs/${id}`))).json()) as JobView
      if (job.state !== 'queued' && job.state !== 'running') return job.files[0]!.plan!
      await page.waitForTimeout(50)
    }
  }
  beforeAll(async () => {
    bench = await openWorkbench()
    page = await bench.newPage()
    const reference = await importOne('上位规划.txt', REFERENCE)
    for (let i = 0; i < PLANS; i++) await importOne(`草案${i}.txt`, draft(i))
    await page.goto(`${bench.url}#/matrix?reference=${reference}`)
    await page.locator('.matrix-measure').first().waitFor()
    matrix = (await (await page.request.get(at(`/api/matrix?reference=${reference}`))).json()) as Matrix
  }, 120_000)
  afterAll(() => bench?.close())

  it('holds only the columns in sight, each under its head', async () => {
    expect(matrix.columns).toHaveLength(PLANS)
    const heads = page.locator('thead .matrix-draft')
    expect(await heads.count()).toBeLessThan(PLANS)
    const head = await heads.first().boundingBox()
    const cell = await page.locator('.matrix-measure').first().locator('.matrix-cell').first().boundingBox()
    expect(Math.abs(head!.x + head!.width / 2 - cell!.x - cell!.width / 2)).toBeLessThan(2)
    expect(await seriousViolations(page)).toEqual([])
  })

  it('shows the last column after scrolling, with its own verdicts, and the measures still beside it', async () => {
    await page.locator('.matrix-scroll').evaluate((box) => box.scrollTo(box.scrollWidth, 0))
    const column = PLANS + 2
    const head = page.locator(`thead th[aria-colindex="${column}"]`)
    await head.waitFor()
    expect(await head.getAttribute('title')).toBe(matrix.columns.at(-1)!.title)
    for (const row of matrix.rows) {
      const line = page.locator(`.matrix-measure[data-measure="${row.measure}"]`)
      const cell = line.locator(`[aria-colindex="${column}"] .verdict .for-readers`)
      expect(await cell.innerText()).toBe(SHAPES[row.cells.at(-1)!.verdict])
    }
    const measure = await page.locator('.matrix-measure th').first().boundingBox()
    expect(measure!.x).toBeLessThan(1)
    expect(await seriousViolations(page)).toEqual([])
  })

  it('asks nothing of other machines and throws no errors', () => expect(bench.complaints).toEqual([]))
})
