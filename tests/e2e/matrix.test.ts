import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Matrix, ReviewVerdict, VerdictCounts } from '../../src/api/contract.js'
import { measureText, openSample } from './sample.js'
import { canBrowse, openWorkbench, seriousViolations, type Workbench } from './workbench.js'

const SHAPES = { covered: '覆盖', partial: '部分覆盖', omitted: '未覆盖', 'not-applicable': '不适用' } as const

/** The four counts of one total as the page shows them. */
const shown = async (page: Page, at: number): Promise<VerdictCounts> => {
  const total = page.locator('.matrix-totals td').nth(at)
  const of = async (v: ReviewVerdict): Promise<number> =>
    Number(await total.locator(`[data-verdict="${v}"] b`).innerText())
  return {
    covered: await of('covered'),
    partial: await of('partial'),
    omitted: await of('omitted'),
    notApplicable: await of('not-applicable'),
  }
}

describe.skipIf(!canBrowse())('对照矩阵 in the browser', () => {
  let bench: Workbench
  let page: Page
  let matrix: Matrix
  beforeAll(async () => {
    bench = await openWorkbench()
    page = await bench.newPage()
    const project = await openSample(page, bench.url)
    const id = project.split('/').at(-1)!
    matrix = (await (await page.request.get(new URL(`/api/projects/${id}/matrix`, bench.url).href)).json()) as Matrix
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '对照矩阵' }).click()
    await page.locator('.matrix-measure').first().waitFor()
  })
  afterAll(() => bench?.close())

  it('shows the totals of the server, every draft a column, and only the lines in sight', async () => {
    expect(matrix.rows.length).toBeGreaterThan(0)
    for (const [at, column] of matrix.columns.entries()) expect(await shown(page, at + 1)).toEqual(column.total)
    const all = await shown(page, 0)
    for (const key of ['covered', 'partial', 'omitted', 'notApplicable'] as const)
      expect(all[key]).toBe(matrix.columns.reduce((sum, c) => sum + c.total[key], 0))
    expect(await page.locator('.matrix-measure').count()).toBeLessThan(matrix.rows.length)
    const first = matrix.rows[0]!
    const line = page.locator(`.matrix-measure[data-measure="${first.measure}"]`)
    expect(await line.locator('th').getAttribute('title')).toBe(first.text)
    expect(await line.locator('.matrix-cell .for-readers').allInnerTexts()).toEqual(
      first.cells.map((c) => SHAPES[c.verdict]),
    )
    expect(await seriousViolations(page)).toEqual([])
  })

  it('reaches the last measure by scrolling, lines as high as reckoned', async () => {
    const last = page.locator(`.matrix-measure[data-measure="${matrix.rows.at(-1)!.measure}"]`)
    await page.locator('.matrix-scroll').evaluate((box) => box.scrollTo(0, box.scrollHeight))
    await last.waitFor()
    const heights = await page
      .locator('.matrix-measure')
      .evaluateAll((lines) => lines.map((l) => l.getBoundingClientRect().height))
    expect(new Set(heights)).toEqual(new Set([50]))
  })

  it('keeps only the rows with the verdict asked for, and its totals with them', async () => {
    const open = matrix.rows.filter((r) => r.cells.some((c) => c.verdict === 'omitted'))
    expect(open.length).toBeGreaterThan(0)
    expect(open.length).toBeLessThan(matrix.rows.length)
    const chip = page.getByRole('search').getByRole('button', { name: '未覆盖', exact: true })
    await chip.click()
    await page
      .getByRole('status')
      .filter({ hasText: `${open.length} / ${matrix.rows.length}` })
      .waitFor()
    expect((await shown(page, 1)).omitted).toBe(matrix.columns[0]!.total.omitted)
    expect(await shown(page, 1)).toMatchObject({
      covered: open.filter((r) => r.cells[0]!.verdict === 'covered').length,
    })
    expect(await seriousViolations(page)).toEqual([])
  })

  it('opens the queue at the measure of the cell', async () => {
    const row = matrix.rows.find((r) => r.cells[0]!.verdict === 'omitted')!
    await page.locator(`.matrix-measure[data-measure="${row.measure}"] .matrix-cell a`).first().click()
    await page.getByTestId('measure-text').waitFor()
    expect(page.url()).toContain(`/drafts/${encodeURIComponent(matrix.columns[0]!.plan)}/review`)
    expect(await measureText(page)).toContain(row.text.slice(0, 12))
  })

  it('asks nothing of other machines and throws no errors', () => expect(bench.complaints).toEqual([]))
})
