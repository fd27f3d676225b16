import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { HOSTILE_DRAFT, REFERENCE, SECOND_DRAFT } from './invented-plans.js'
import { canBrowse, openWorkbench, seriousViolations, type Workbench } from './workbench.js'

const ISSUED = `广东省潮州市人民政府办公室关于印发潮州市居民健康促进规划的通知

潮府办〔2022〕7号

广东省潮州市人民政府办公室

2022年5月6日

广东省潮州市居民健康促进规划（2021—2025年）

一、主要任务

（一）健全急救网络。建成市急救中心。
`

describe.skipIf(!canBrowse())('the library in the browser', () => {
  let bench: Workbench
  let page: Page
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-folder-'))
  const rows = () => page.locator('.library-table tbody tr')
  /** A picture for whoever looks, where DUIBIAO_SHOTS names a folder. */
  const shot = async (name: string): Promise<void> => {
    const shots = process.env['DUIBIAO_SHOTS']
    if (shots) await page.screenshot({ path: join(shots, `library-${name}.png`), fullPage: true })
  }
  const chooseFolder = async (): Promise<void> => {
    await page.getByLabel('选择规划文件夹').setInputFiles(folder)
  }
  beforeAll(async () => {
    mkdirSync(join(folder, '潮州'))
    writeFileSync(join(folder, '上位规划.txt'), REFERENCE)
    writeFileSync(join(folder, '云岭县草案.txt'), HOSTILE_DRAFT)
    writeFileSync(join(folder, '潮州', '潮州市规划.txt'), ISSUED)
    writeFileSync(join(folder, '潮州', '副本.txt'), ISSUED)
    writeFileSync(join(folder, '潮州', '空.txt'), '')
    writeFileSync(join(folder, '照片.jpg'), 'no plan')
    bench = await openWorkbench()
    page = await bench.newPage()
    await page.goto(`${bench.url}#/library`)
  })
  afterAll(async () => {
    await bench?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('takes a whole folder in and reports what came of every file', async () => {
    await page.getByText('没有符合条件的规划').waitFor()
    await chooseFolder()
    await page.getByText('导入 3 份，更新 0 份，原已在库 0 份，内容相同 1 份，未能读取 1 份。').waitFor()
    await page.getByText('1 个文件不是规划文件').waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '保存未能读取的清单' }).click()
    expect(readFileSync(await (await saved).path(), 'utf8')).toMatch(/空\.txt\t.+\n$/)
    await expect.poll(() => rows().count()).toBe(3)
    await shot('imported')
    expect(await seriousViolations(page)).toEqual([])
  })

  it('shows what was read of a plan, and by region what lies in it', async () => {
    const row = rows().filter({ hasText: '潮州市居民健康' })
    for (const text of ['潮州市', '2021—2025', '已印发', '潮府办〔2022〕7号', '2022-05-06']) {
      expect(await row.innerText()).toContain(text)
    }
    await page.getByText('广东省（1）').click()
    await expect.poll(() => rows().count()).toBe(1)
    expect(page.url()).toContain('region=44')
    await page.getByText('全国（3）').click()
    await expect.poll(() => rows().count()).toBe(3)
    await page.getByText('全部规划（3）').click()
    expect(page.url()).not.toContain('region=')
  })

  it('takes a correction, says that a person made it, and keeps it when the file changes', async () => {
    await rows().filter({ hasText: '云岭县居民健康' }).getByRole('button', { name: /修改/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('地区').fill('饶平县')
    await dialog.getByLabel('发布机关').fill('云岭县卫生健康局')
    await shot('edit')
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.getByText('饶平县（1）').waitFor()
    writeFileSync(join(folder, '云岭县草案.txt'), HOSTILE_DRAFT.replace('90%', '91%'))
    await chooseFolder()
    await page.getByText('导入 0 份，更新 1 份，原已在库 2 份，内容相同 1 份，未能读取 1 份。').waitFor()
    await expect.poll(() => rows().filter({ hasText: '云岭县卫生健康局' }).count()).toBe(1)
    await page.getByText('饶平县（1）').waitFor()
    await rows().filter({ hasText: '云岭县居民健康' }).getByRole('button', { name: /修改/ }).click()
    await page.getByRole('dialog').getByText('人工填写').first().waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  })

  it('removes a plan only after asking', async () => {
    const row = rows().filter({ hasText: '潮州市居民健康' })
    await row.getByRole('button', { name: /移除/ }).click()
    await page.getByText('将从本机彻底清除').waitFor()
    await page.getByRole('button', { name: '移除', exact: true }).last().click()
    await expect.poll(() => rows().count()).toBe(2)
  })

  it('checks and tidies the workspace', async () => {
    await page.getByRole('button', { name: '检查', exact: true }).click()
    await page.getByText(/工作区完好：规划 2 份/).waitFor()
    await page.getByRole('button', { name: '整理', exact: true }).click()
    await page.getByText(/删除的文字和向量不再留在任何文件中/).waitFor()
    await shot('checked')
    expect(await seriousViolations(page)).toEqual([])
  })

  it('takes single files too, and throws no errors', async () => {
    await page
      .getByLabel('选择规划文件', { exact: true })
      .setInputFiles([{ name: '石桥区.txt', mimeType: 'text/plain', buffer: Buffer.from(SECOND_DRAFT) }])
    await expect.poll(() => rows().count()).toBe(3)
    expect(bench.complaints).toEqual([])
  })
})
