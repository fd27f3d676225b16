import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Matrix, PlanSummary, WorkspaceView } from '../../src/api/contract.js'
import { openDraftScreen, openSample } from './sample.js'
import { canBrowse, openWorkbench, seriousViolations, type Workbench } from './workbench.js'

/** The first two bytes of a ZIP file, which an .xlsx is. */
const ZIP = 'PK'

/** A download started by a click: its name and its first bytes. */
async function downloaded(page: Page, click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

describe.skipIf(!canBrowse())('shelf and matrix of the library in the browser', () => {
  let bench: Workbench
  let page: Page
  let project: string
  let plans: readonly PlanSummary[]
  beforeAll(async () => {
    bench = await openWorkbench()
    page = await bench.newPage()
    project = await openSample(page, bench.url)
    plans = ((await (await page.request.get(new URL('/api/workspace', bench.url).href)).json()) as WorkspaceView).plans
  })
  afterAll(() => bench?.close())

  it('gives the matrix of the project as an Excel file', async () => {
    await page.goto(`${project}/matrix`)
    await page.locator('.matrix-measure').first().waitFor()
    const { name, text } = await downloaded(page, () => page.getByRole('link', { name: '导出 Excel' }).click())
    expect([name, text.slice(0, 2)]).toEqual(['对照矩阵.xlsx', ZIP])
  })

  it('shows the answers of all drafts to a measure of it, with their files', async () => {
    await page.locator('.matrix-measure th a').first().click()
    const dialog = page.getByRole('dialog', { name: '各地怎样回应这一项' })
    await dialog.locator('.neighbours > li').first().waitFor()
    expect(await dialog.locator('.neighbours > li').count()).toBe(2)
    const excel = await downloaded(page, () => dialog.getByRole('link', { name: '导出周边写法 Excel' }).click())
    expect([excel.name.slice(0, 5), excel.text.slice(0, 2)]).toEqual(['周边写法-', ZIP])
    const csv = await downloaded(page, () => dialog.getByRole('link', { name: '导出周边写法 CSV' }).click())
    expect(csv.text.startsWith('\uFEFF"序号","地区","规划"')).toBe(true)
    expect(csv.text.trim().split('\r\n')).toHaveLength(3)
    expect(await seriousViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  it('compares plans of the library outside a project, chosen by level, and opens one answer', async () => {
    await page.goto(`${bench.url}#/`)
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '对照矩阵' }).click()
    const form = page.getByRole('form', { name: '对照哪些规划' })
    await form.getByRole('button', { name: /对\s?照/ }).waitFor()
    expect(await page.locator('.matrix-measure').count()).toBe(0)
    const reference = plans.find((p) => p.profile.level === 'nation' || p.profile.level === 'province')!
    expect(await form.locator('.matrix-reference').innerText()).toContain(reference.profile.title)
    await form.getByRole('button', { name: /对\s?照/ }).click()
    await page.locator('.matrix-measure').first().waitFor()
    const api = new URL(`/api/matrix?reference=${reference.id}`, bench.url).href
    const matrix = (await (await page.request.get(api)).json()) as Matrix
    expect(await page.locator('thead .matrix-draft').count()).toBe(matrix.columns.length)
    const withFigures = matrix.rows.find((r) => r.cells[0]!.figures.length > 0)
    if (withFigures) {
      const cell = page.locator(`.matrix-measure[data-measure="${withFigures.measure}"] .matrix-figures`).first()
      const { asked, found } = withFigures.cells[0]!.figures[0]!
      await expect
        .poll(async () => ((await cell.count()) > 0 ? cell.innerText() : ''))
        .toContain(`${asked}：${found ?? '无'}`)
    }
    const { name, text } = await downloaded(page, () => page.getByRole('link', { name: '导出 Excel' }).click())
    expect([name, text.slice(0, 2)]).toEqual(['对照矩阵.xlsx', ZIP])
    await page.locator('.matrix-cell a').first().click()
    const marked = page.getByRole('dialog').locator('[aria-current=true]')
    await marked.waitFor()
    expect(await marked.getAttribute('data-plan')).toBe(matrix.columns[0]!.plan)
    expect(await seriousViolations(page)).toEqual([])
  })

  it('says so where the choice leaves no plan, and goes on from there', async () => {
    const reference = plans.find((p) => p.profile.level === 'nation' || p.profile.level === 'province')!
    await page.goto(`${bench.url}#/matrix?reference=${reference.id}&level=township`)
    await page.getByText('没有符合条件').first().waitFor()
    await page.getByRole('button', { name: '重新比对' }).waitFor()
    expect(bench.complaints.filter((c) => !c.includes('404'))).toEqual([])
    bench.complaints.length = 0
  })

  it('gives the answers of others beside a measure under review as files', async () => {
    await page.goto(`${project}/overview`)
    await openDraftScreen(page, '逐条复核')
    await page.getByText('周边写法', { exact: true }).click()
    await page.locator('.neighbours > li').first().waitFor()
    const { name } = await downloaded(page, () => page.getByRole('link', { name: '导出周边写法 Excel' }).click())
    expect(name).toMatch(/^周边写法-.+\.xlsx$/)
  })

  it('searches in a region of the tree with all places in it', async () => {
    await page.goto(`${bench.url}#/search?q=${encodeURIComponent('健康')}`)
    await page.locator('.hit').first().waitFor()
    await page.locator('.ant-tree-select').click()
    await page.getByTitle(/^全国（\d+）$/).click()
    await page.keyboard.press('Escape')
    await page.waitForURL(/region=/)
    await page.locator('.hit').first().waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('asks nothing of other machines and throws no errors', () => expect(bench.complaints).toEqual([]))
})
