import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { WorkspaceView } from '../../src/api/contract.js'
import { REFERENCE, SECOND_DRAFT } from './invented-plans.js'
import { canBrowse, openWorkbench, seriousViolations, type Workbench } from './workbench.js'

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') })

/** Files enough that many are not read when the button is pressed, even where the page is told late that the first one is. */
const MANY = 300

/** Each file another text, so that none is “unchanged”. */
const draftNumber = (i: number): string => SECOND_DRAFT.replaceAll('石桥区', `石桥${i}区`).repeat(12)

describe.skipIf(!canBrowse())('an import that is cancelled in the browser', () => {
  let bench: Workbench
  let page: Page
  const workspace = async (): Promise<WorkspaceView> =>
    (await (await page.request.get(`${bench.url}api/workspace`)).json()) as WorkspaceView
  beforeAll(async () => {
    bench = await openWorkbench()
    page = await bench.newPage()
    await page.goto(bench.url)
    await page.getByLabel('新项目名称').fill('中途取消')
    await page.getByRole('button', { name: '新建' }).click()
    await page.getByText('一、放入文件').waitFor()
  })
  afterAll(() => bench?.close())

  it('stops, says so, and offers what came in whole', { timeout: 150_000 }, async () => {
    const files = Array.from({ length: MANY }, (_, i) => file(`石桥${i}区.txt`, draftNumber(i)))
    await page.getByLabel('选择规划文件').setInputFiles(files)
    // The worker begins with this file; on a busy machine that takes a while.
    await page.locator('.job-file').getByText('已读入').first().waitFor({ timeout: 100_000 })
    await page.locator('.job').getByRole('button', { name: '取消' }).click()
    await page.getByText('已取消，已读入的文件保留。').waitFor()
    expect(await page.locator('.job').getByRole('button', { name: '取消' }).count()).toBe(0)
    expect(await page.locator('.job-file').getByText('读取中').count()).toBe(0)
    expect(await page.locator('.job-file').getByText('未读入').count()).toBeGreaterThan(0)
    expect(await seriousViolations(page)).toEqual([])
  })

  it('leaves nothing half done: every plan of the workspace is whole, the others are not there at all', async () => {
    const done = await page.locator('.job-file').filter({ hasText: '已读入' }).count()
    const { plans } = await workspace()
    // The file that was being written when the button was pressed may have come in whole, too.
    expect(plans.length).toBeGreaterThanOrEqual(1)
    expect(plans.length - done).toBeLessThanOrEqual(1)
    expect(plans.length).toBeLessThan(MANY)
    for (const plan of plans) {
      const view = (await (await page.request.get(`${bench.url}api/plans/${plan.id}`)).json()) as { clauses: unknown[] }
      expect(view.clauses).toHaveLength(plan.clauseCount)
    }
    await page.waitForTimeout(1500)
    expect((await workspace()).plans).toHaveLength(plans.length)
  })

  it('and the next import works', async () => {
    await page.getByLabel('选择规划文件').setInputFiles([file('上位规划.txt', REFERENCE)])
    await page.locator('.job-file').filter({ hasText: '上位规划.txt' }).filter({ hasText: '已读入' }).waitFor()
    expect((await workspace()).plans.map((p) => p.name)).toContain('上位规划')
  })

  it('asks nothing of other machines and throws no errors', () => expect(bench.complaints).toEqual([]))
})
