import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { HOSTILE_DRAFT, REFERENCE, SECOND_DRAFT } from './invented-plans.js'
import { canBrowse, openWorkbench, seriousViolations, type Workbench } from './workbench.js'

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') })

describe.skipIf(!canBrowse())('projects in the browser', () => {
  let bench: Workbench
  let page: Page
  beforeAll(async () => {
    bench = await openWorkbench()
    page = await bench.newPage('')
  })
  afterAll(() => bench?.close())

  it('are made, filled by many files at once, and say which could not be read and why', async () => {
    await page.goto(bench.url)
    await page.getByLabel('新项目名称').fill('云岭县规划衔接审查')
    await page.getByRole('button', { name: '新建' }).click()
    await page.getByText('一、放入文件').waitFor()
    await page
      .getByLabel('选择规划文件')
      .setInputFiles([
        file('上位规划.txt', REFERENCE),
        file('云岭县草案.txt', HOSTILE_DRAFT),
        file('空文件.txt', ''),
        { name: '图片.docx', mimeType: 'application/octet-stream', buffer: Buffer.from([1, 2, 3, 4, 5]) },
      ])
    const files = page.locator('.job-file')
    await page.getByText('2 份未能读取').waitFor()
    // Unreadable ones stand first, each with a sentence.
    for (const at of [0, 1]) expect((await files.nth(at).locator('.job-failed').innerText()).length).toBeGreaterThan(5)
    expect(await files.nth(2).innerText()).toContain('已读入')
    expect(await seriousViolations(page)).toEqual([])
  })

  it('propose the highest plan as reference and the others as drafts', async () => {
    await page.getByRole('checkbox', { name: '云岭县草案' }).waitFor()
    expect(await page.getByRole('checkbox', { name: '云岭县草案' }).isChecked()).toBe(true)
    expect(await page.locator('.reference-select').innerText()).toContain('上位规划')
  })

  it('take files that are dropped on the page', async () => {
    const dropped = await page.evaluateHandle(
      `(() => { const data = new DataTransfer(); data.items.add(new File([${JSON.stringify(SECOND_DRAFT)}], '石桥区草案.txt')); return data })()`,
    )
    await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: dropped })
    await page.getByRole('checkbox', { name: '石桥区草案', checked: true }).waitFor()
    expect(await page.locator('.reference-select').innerText()).toContain('上位规划')
  })

  it('begin the comparison and show the overview', async () => {
    await page.getByRole('button', { name: '开始比对' }).click()
    await page.getByRole('heading', { name: '遗漏清单' }).waitFor()
    expect(await page.getByRole('article', { name: '云岭县草案' }).innerText()).toMatch(/已审 0\/\d+/)
  })

  it('show tags and scripts of a draft as letters', async () => {
    await page.getByRole('link', { name: '草案通读' }).click()
    await page.getByText('<script>window.broken = true</script>').first().waitFor()
    expect(await page.evaluate('window.broken')).toBeUndefined()
    expect(await page.locator('.document-pane img, .document-pane script').count()).toBe(0)
  })

  it('ask who decides before the first decision is saved', async () => {
    await page.getByRole('link', { name: '逐条复核' }).click()
    await page.getByTestId('measure-text').waitFor()
    await page.keyboard.press('3')
    await page.getByRole('dialog').getByRole('combobox', { name: '审查人姓名' }).fill('李四')
    await page.getByRole('button', { name: '署名并保存判定' }).click()
    await page.getByText('已审 1/').waitFor()
    await page.keyboard.press('k')
    await page.getByText(/李四 .*判为未覆盖/).waitFor()
  })

  it('ask nothing of other machines and throw no errors', () => expect(bench.complaints).toEqual([]))
})
