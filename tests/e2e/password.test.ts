import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { canBrowse, openWorkbench, seriousViolations, type Workbench } from './workbench.js'

const PASSWORD = '青禾 2035 规划'

describe.skipIf(!canBrowse())('a server with a password in the browser', () => {
  let bench: Workbench
  let page: Page
  beforeAll(async () => {
    bench = await openWorkbench(PASSWORD)
    page = await bench.newPage()
  })
  afterAll(() => bench?.close())

  it('shows nothing before the password is given', async () => {
    await page.goto(bench.url)
    await page.getByLabel('请输入口令').waitFor()
    expect(await page.getByRole('heading', { name: '审查项目' }).count()).toBe(0)
    expect(await seriousViolations(page)).toEqual([])
    expect(bench.complaints).toEqual([])
  })

  it('says that a wrong one is wrong, and lets the right one in', async () => {
    await page.getByLabel('请输入口令').fill('不对')
    await page.getByRole('button', { name: '进入' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('请输入口令').fill(PASSWORD)
    await page.getByRole('button', { name: '进入' }).click()
    await page.getByRole('heading', { name: '审查项目' }).waitFor()
  })

  it('asks again when the session is over', async () => {
    await page.context().clearCookies()
    await page.getByRole('button', { name: '打开示例项目' }).click()
    await page.getByLabel('请输入口令').waitFor()
  })
})
