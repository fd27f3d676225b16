import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { decisionLine, measureText, openDraftScreen, openSample } from './sample.js'
import { canBrowse, openWorkbench, seriousViolations, type Workbench } from './workbench.js'

describe.skipIf(!canBrowse())('overview and review queue in the browser', () => {
  let bench: Workbench
  let page: Page
  let project: string
  let draft: string
  beforeAll(async () => {
    bench = await openWorkbench()
    page = await bench.newPage()
    project = await openSample(page, bench.url)
  })
  afterAll(() => bench?.close())

  it('overview: a cell of the heat map leads to exactly its measures', async () => {
    expect(await seriousViolations(page)).toEqual([])
    const cell = page.locator('.heat tbody tr:not(.heat-chapter) td a').filter({ hasText: '/' }).first()
    const [, , asked] = /(\d+)\/(\d+)/.exec(await cell.innerText()) ?? []
    const label = (await cell.getAttribute('aria-label')) ?? ''
    const apart = Number(/不适用 (\d+)/.exec(label)?.[1])
    await cell.click()
    await page.getByTestId('measure-text').waitFor()
    expect(await page.locator('.filter-progress').innerText()).toContain(`${Number(asked) + apart} 条 ·`)
    expect(page.url()).toContain('task=')
  })

  it('review: both texts stand beside one another, with the verdict and its place', async () => {
    draft = await openDraftScreen(page, '逐条复核')
    await page.goto(`${draft}/review?verdict=covered`)
    await page.getByTestId('evidence-text').waitFor()
    expect((await measureText(page))?.length).toBeGreaterThan(5)
    expect(await page.locator('.side').nth(0).locator('.is-current').count()).toBeGreaterThan(0)
    expect(await page.locator('.side').nth(1).locator('.is-current').count()).toBeGreaterThan(0)
    expect(await seriousViolations(page)).toEqual([])
  })

  it('review: an omitted measure shows candidates below the line and where it belongs', async () => {
    await page.goto(`${draft}/review?verdict=omitted&sort=severity`)
    await page.getByText('线下候选').waitFor()
    await page.getByText('建议补充位置').waitFor()
  })

  it('review: next and previous evidence by key', async () => {
    await page.goto(`${draft}/review?verdict=covered`)
    const counter = page.locator('.evidence-answer, .evidence-below')
    for (let i = 0; i < 30 && !/\/[2-9]/.test(await counter.innerText()); i++) await page.keyboard.press('j')
    await page.keyboard.press('ArrowRight')
    await counter.filter({ hasText: /2\/\d/ }).waitFor()
    await page.keyboard.press('[')
    await counter.filter({ hasText: /1\/\d/ }).waitFor()
  })

  it('review: one key decides, saves and goes on; the decision survives a reload', async () => {
    await page.goto(`${draft}/review`)
    const first = await measureText(page)
    await page.keyboard.press('2')
    await page.getByText('已审 1/').waitFor()
    expect(await measureText(page)).not.toBe(first)
    await page.keyboard.press('k')
    expect(await measureText(page)).toBe(first)
    await page.getByText(/张三 \d{4}-\d\d-\d\d \d\d:\d\d 判为部分覆盖/).waitFor()
    await page.reload()
    await page.getByText(/张三 .* 判为部分覆盖/).waitFor()
    expect(await measureText(page)).toBe(first)
  })

  it('review: undo and redo, and the history loses nothing', async () => {
    await page.keyboard.press('u')
    await page.getByText('已审 0/').waitFor()
    expect(await decisionLine(page)).toContain('尚未审查')
    await page.keyboard.press('r')
    await page.getByText('已审 1/').waitFor()
    expect(await decisionLine(page)).toContain('部分覆盖')
    await page.getByRole('button', { name: '历史' }).click()
    const entries = page.locator('.history li')
    await entries.filter({ hasText: '部分覆盖' }).first().waitFor()
    expect(await entries.count()).toBeGreaterThanOrEqual(3)
    await page.keyboard.press('Escape')
  })

  it('review: 不适用 needs a reason, a preset is one more key', async () => {
    await page.goto(`${draft}/review?scope=local&reviewed=no`)
    const before = await measureText(page)
    await page.keyboard.press('4')
    await page.getByRole('dialog', { name: '不适用的理由' }).waitFor()
    await page.keyboard.press('1')
    await page.getByText('已审 2/').waitFor()
    await page.keyboard.press('u')
    await page.getByText('已审 1/').waitFor()
    expect(await measureText(page)).toBe(before)
    await page.keyboard.press('r')
    await page.getByText(/判为不适用（本地不沿海/).waitFor()
  })

  it('review: a note is kept beside the verdict', async () => {
    await page.keyboard.press('n')
    await page.getByRole('dialog').getByLabel('备注').fill('请规划科核对')
    await page.keyboard.press('Control+Enter')
    await page.getByText('备注：请规划科核对').waitFor()
    expect(await decisionLine(page)).toContain('不适用')
  })

  it('review: filters stay in the address and come back with it', async () => {
    await page.goto(`${draft}/review`)
    const chips = page.getByRole('group', { name: '按覆盖情况筛选' })
    await chips.getByRole('button', { name: /^未覆盖/ }).click()
    await page.getByLabel('在举措、任务和备注中查找').fill('健康')
    await page.waitForURL(/verdict=omitted.*text=/)
    const shown = await page.locator('.filter-progress').innerText()
    await page.reload()
    await chips.getByRole('button', { name: /^未覆盖/, pressed: true }).waitFor()
    expect(await page.locator('.filter-progress').innerText()).toBe(shown)
    expect(await page.getByLabel('在举措、任务和备注中查找').inputValue()).toBe('健康')
  })

  it('review: a plain address clears the field again', async () => {
    await openDraftScreen(page, '逐条复核')
    await expect.poll(() => page.getByLabel('在举措、任务和备注中查找').inputValue()).toBe('')
    await page.waitForTimeout(300)
    expect(page.url()).not.toContain('text=')
  })

  it('review: letters typed into a field decide nothing', async () => {
    const reviewed = async (): Promise<string> =>
      (await page.locator('.filter-progress').innerText()).split('·')[1] ?? ''
    const before = await reviewed()
    const field = page.getByLabel('在举措、任务和备注中查找')
    await field.fill('')
    await field.pressSequentially('123')
    await page.waitForURL(/text=123/)
    expect(await reviewed()).toBe(before)
  })

  it('review: a row of an indicator table is shown with the names of its columns, on both sides', async () => {
    await page.goto(`${draft}/review?kind=indicator&text=${encodeURIComponent('婴儿死亡率')}`)
    await page.getByTestId('measure-text').filter({ hasText: '婴儿死亡率' }).waitFor()
    expect(await measureText(page)).toMatch(/主要指标：婴儿死亡率（‰）2020年：4.12025年：≤3.8性质：预期性/)
    await expect
      .poll(() => page.getByTestId('evidence-text').textContent())
      .toMatch(/主要指标：婴儿死亡率.*2025年：≤3.8/)
    expect(await page.locator('.queue-item-text').first().innerText()).toBe('婴儿死亡率（‰）：2020年 4.1，2025年 ≤3.8')
  })

  it('review: enlarged to 125 % every filter can still be read', async () => {
    await page.setViewportSize({ width: 1093, height: 614 })
    for (const name of ['.filter-chapter', '.filter-small', '.filter-reviewed', '.filter-text'])
      expect((await page.locator(name).first().boundingBox())!.width).toBeGreaterThan(70)
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  it('review: scrolling one text moves the other', async () => {
    await page.goto(`${draft}/review?verdict=covered`)
    await page.getByTestId('evidence-text').waitFor()
    const right = page.getByRole('region', { name: '草案原文' })
    const scrollTop = (): Promise<number> => right.evaluate((box: { scrollTop: number }) => box.scrollTop)
    await page.getByRole('region', { name: '上位规划原文' }).hover()
    await page.mouse.wheel(0, -20_000)
    await page.waitForTimeout(300)
    const top = await scrollTop()
    await page.mouse.wheel(0, 20_000)
    await expect.poll(scrollTop).not.toBe(top)
  })

  it('review: 周边写法 shows how the other draft puts it', async () => {
    await page.getByText('周边写法', { exact: true }).click()
    await page.locator('.neighbours li').first().waitFor()
  })

  it('review: the keys are told on ?', async () => {
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '按键' }).waitFor()
    expect(await page.locator('.key-table dd').count()).toBeGreaterThan(10)
    expect(await seriousViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('overview: counts what was decided', async () => {
    await page.goto(`${project}/overview`)
    await page.getByText('已审 2/').waitFor()
  })

  it('asks nothing of other machines and throws no errors', () => expect(bench.complaints).toEqual([]))
})
