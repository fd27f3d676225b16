import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureText, openDraftScreen } from './sample.js'
import { canBrowse, openWorkbench, seriousViolations, type Workbench } from './workbench.js'

const PLANS = join(import.meta.dirname, '../../../shared/plans')
const FILES = ['national.docx', 'changbaishan.pdf', 'raoping.doc'].map((name) => join(PLANS, name))

function hasPlans(): boolean {
  const absent = FILES.filter((path) => !existsSync(path))
  if (absent.length > 0) console.warn('SKIPPED: the real plans are not beside the repository (../shared/plans)')
  return absent.length === 0
}

describe.skipIf(!canBrowse() || !hasPlans())('real plans in the browser', () => {
  let bench: Workbench
  let page: Page
  let draft: string
  beforeAll(async () => {
    bench = await openWorkbench()
    page = await bench.newPage()
  })
  afterAll(() => bench?.close())

  it('come in as .docx, .pdf and .doc and are compared', { timeout: 180_000 }, async () => {
    await page.goto(bench.url)
    await page.getByLabel('新项目名称').fill('实际规划')
    await page.getByRole('button', { name: '新建' }).click()
    await page.getByText('一、放入文件').waitFor()
    await page.getByLabel('选择规划文件').setInputFiles(FILES)
    await page.getByRole('checkbox', { name: 'raoping' }).waitFor({ timeout: 60_000 })
    expect(await page.locator('.reference-select').innerText()).toContain('national')
    await page.getByRole('button', { name: '开始比对' }).click()
    await page.getByRole('heading', { name: '遗漏清单' }).waitFor({ timeout: 100_000 })
    expect(await page.locator('.draft-card').count()).toBe(2)
    expect(await page.locator('.heat tbody tr').count()).toBeGreaterThan(30)
    expect(await seriousViolations(page)).toEqual([])
  })

  it('are walked through by keys alone, each decision saved', async () => {
    await openDraftScreen(page, '逐条复核')
    await page.getByTestId('measure-text').waitFor()
    draft = page.url().replace(/\/review.*$/, '')
    const seen = new Set<string | null>()
    for (let i = 0; i < 40; i++) {
      seen.add(await measureText(page))
      await page.keyboard.press(i % 4 === 0 ? '1' : 'j')
    }
    expect(seen.size).toBeGreaterThan(35)
    await page.getByText('已审 10/').waitFor()
  })

  it('keep the page small: only what is on the screen is in it', async () => {
    expect(await page.locator('.queue-item').count()).toBeLessThan(40)
    expect(await page.locator('.document-row').count()).toBeLessThan(80)
  })

  it('show every finding in its words and the document to its end', async () => {
    await page.goto(`${draft}/findings`)
    await page.getByRole('article').first().waitFor()
    expect(await page.locator('.finding blockquote mark').count()).toBeGreaterThan(0)
    await page.goto(`${draft}/document`)
    await page.getByRole('navigation', { name: '目录' }).getByRole('button').last().click()
    await page.locator('.document-row').last().waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('ask nothing of other machines and throw no errors', () => expect(bench.complaints).toEqual([]))
})
