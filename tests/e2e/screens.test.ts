import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureText, openDraftScreen, openSample } from './sample.js'
import { canBrowse, openWorkbench, seriousViolations, type Workbench } from './workbench.js'

const SAMPLE_DRAFT = join(import.meta.dirname, '../../src/app/sample/draft.txt')

/** The sample's draft with one task taken out: its revised version gets worse in one place and stays the same elsewhere. */
function revisedDraft(): string {
  const paragraphs = readFileSync(SAMPLE_DRAFT, 'utf8').split('\n\n')
  const long = paragraphs.findIndex((p, i) => i > paragraphs.length / 2 && p.length > 60)
  return paragraphs.filter((_, i) => i !== long).join('\n\n')
}

describe.skipIf(!canBrowse())('the other screens in the browser', () => {
  let bench: Workbench
  let page: Page
  let project: string
  let draft: string
  beforeAll(async () => {
    bench = await openWorkbench()
    page = await bench.newPage()
    project = await openSample(page, bench.url)
    draft = await openDraftScreen(page, '草案通读')
  })
  afterAll(() => bench?.close())

  it('document: outline, text, links in the margin and local specialties', async () => {
    const outline = page.getByRole('navigation', { name: '目录' })
    await outline.getByRole('button').first().waitFor()
    await page.locator('.margin-notes a[href*="/review?m="]').first().waitFor()
    await page.getByRole('checkbox', { name: /标出本地特色/ }).check()
    expect(page.url()).toContain('local=1')
    await outline.getByRole('button').last().click()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('findings: filtered, dismissed with a reason, kept after a reload', async () => {
    await page.goto(`${draft}/findings`)
    const status = page.locator('.filter-progress')
    await page.getByRole('article').first().waitFor()
    const before = Number.parseInt(await status.innerText(), 10)
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: '排除…' }).first().click()
    await page.getByRole('button', { name: '经核实无误' }).click()
    await expect.poll(async () => Number.parseInt(await status.innerText(), 10)).toBe(before - 1)
    await page.goto(`${draft}/findings?state=dismissed`)
    await page.reload()
    await page.getByText(/张三 .*排除：经核实无误/).waitFor()
    await page.getByRole('button', { name: '恢复' }).click()
    await page.getByText('没有符合筛选条件的提示').waitFor()
  })

  it('indicators: draft and reference side by side', async () => {
    await page.goto(`${draft}/indicators`)
    await page.locator('.indicators tbody tr').first().waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('search: by meaning and words, grouped by region, then from a clause on; all in the address', async () => {
    await page.goto(`${project}/search`)
    await page.getByLabel('检索内容').fill('疫苗接种')
    await page.keyboard.press('Enter')
    await page.locator('.region .hit').first().waitFor()
    expect(page.url()).toContain('q=')
    expect(await page.locator('.hit mark').count()).toBeGreaterThan(0)
    expect(await seriousViolations(page)).toEqual([])
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 CSV' }).click()
    const csv = readFileSync(await (await saved).path(), 'utf8')
    expect(csv.split('\r\n').length - 2).toBe(await page.locator('.hit').count())
    await page.locator('.hit').first().getByRole('link', { name: '找相似' }).click()
    await page.getByText('相似于：').waitFor()
    expect(page.url()).toContain('likeClause=')
    await page.reload()
    await page.locator('.region .hit').first().waitFor()
  })

  it.each([
    ['Word 审查意见', 'PK'],
    ['Excel 对照表', 'PK'],
    ['单个网页文件', '<!'],
    ['JSON 数据', '{'],
  ])('exports: %s', async (name, beginning) => {
    await page.goto(`${draft}/exports?verdict=omitted`)
    const link = page.getByRole('link', { name })
    await link.waitFor()
    const saved = page.waitForEvent('download')
    await link.click()
    const content = readFileSync(await (await saved).path())
    expect(content.subarray(0, 2).toString('latin1').startsWith(beginning)).toBe(true)
  })

  it('exports: hold exactly what the filters show', async () => {
    const shown = Number.parseInt((await page.locator('.export-sum strong').innerText()) || '', 10)
    const saved = page.waitForEvent('download')
    await page.getByRole('link', { name: 'JSON 数据' }).click()
    const data = JSON.parse(readFileSync(await (await saved).path(), 'utf8')) as Record<string, unknown>
    const rows = Object.values(data).find((v): v is unknown[] => Array.isArray(v) && v.length === shown)
    expect(rows).toBeDefined()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('second round: a revised draft reopens only what changed', async () => {
    await page.goto(`${draft}/review?verdict=covered`)
    await page.getByTestId('measure-text').waitFor()
    await page.keyboard.press('1')
    await page.getByText('已审 1/').waitFor()
    await page.goto(`${draft}/rounds`)
    expect(await seriousViolations(page)).toEqual([])
    const file = { name: '修改稿.txt', mimeType: 'text/plain', buffer: Buffer.from(revisedDraft(), 'utf8') }
    await page.getByLabel('选择规划文件').setInputFiles([file])
    await page.getByRole('button', { name: '作为修改稿，重新比对' }).and(page.locator(':enabled')).click()
    await page.locator('.round > summary').waitFor()
    expect(await page.locator('.round > summary').innerText()).toMatch(/改动 \d+ 条款.*待复核 \d+.*新出现 \d+/)
  })

  it('second round of the sample: one click; what did not change keeps its decision, what did is listed', async () => {
    const fresh = await openWorkbench()
    try {
      const reviewer = await fresh.newPage('赵六')
      await openSample(reviewer, fresh.url)
      const own = await openDraftScreen(reviewer, '逐条复核')
      // 覆盖 for a text that stays (检查检验结果互认), for one that changes (流感疫苗), and for one that goes (残疾人康复).
      for (const words of ['检查检验结果', '流感疫苗', '残疾人基本康复']) {
        await reviewer.goto(`${own}/review?text=${encodeURIComponent(words)}`)
        await reviewer.getByTestId('measure-text').filter({ hasText: words }).waitFor()
        await reviewer.keyboard.press('1')
        await reviewer.getByText(/已审 \d+\//).waitFor()
      }
      await reviewer.getByText('已审 3/').waitFor()
      await openDraftScreen(reviewer, '二次送审')
      await reviewer.getByRole('button', { name: '用示例修改稿试一次' }).click()
      await reviewer.locator('.round > summary').waitFor()
      expect(await seriousViolations(reviewer)).toEqual([])
      const summary = await reviewer.locator('.round > summary').innerText()
      expect(summary).toMatch(/待复核 2，新出现 [1-9]\d*，未采纳 \d+，部分采纳 \d+，已采纳 [1-9]/)
      expect(await reviewer.locator('.outcome-broken').innerText()).toContain('残疾人')
      expect(await reviewer.locator('.outcome-fixed').innerText()).toContain('窝沟封闭')
      expect(await reviewer.getByRole('button', { name: '用示例修改稿试一次' }).count()).toBe(0)
      const revised = await openDraftScreen(reviewer, '逐条复核')
      await reviewer.goto(`${revised}/review?reviewed=yes`)
      await reviewer.getByText(/赵六 .*判为覆盖/).waitFor()
      expect(await measureText(reviewer)).toContain('检查检验结果')
      await reviewer.goto(`${revised}/review?reviewed=stale`)
      await reviewer.getByText(/文字已改，待复核/).waitFor()
      expect(await reviewer.locator('.queue-item').count()).toBe(2)
      expect(fresh.complaints).toEqual([])
    } finally {
      await fresh.close()
    }
  })

  it('manual: in Chinese, with pictures, found without a project', async () => {
    await page.goto(`${bench.url}#/manual`)
    await page.getByRole('heading', { name: '对标使用手册' }).waitFor()
    expect(await page.getByRole('img').count()).toBeGreaterThanOrEqual(10)
    for (const picture of await page.locator('.picture img').all()) {
      await picture.scrollIntoViewIfNeeded()
      await expect.poll(() => picture.evaluate((i: { naturalWidth: number }) => i.naturalWidth)).toBe(1280)
      expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(20)
    }
    expect(await seriousViolations(page)).toEqual([])
  })

  it('a style without the page’s nonce is refused by the policy, and said so in the console', async () => {
    const refused = page.evaluate(
      `new Promise((done) => {
        document.addEventListener('securitypolicyviolation', (e) => done(e.effectiveDirective), { once: true })
        const box = document.createElement('div')
        box.innerHTML = '<style>body { outline: 1px solid red }</style>'
        document.body.append(box)
      })`,
    )
    expect(await refused).toMatch(/^style-src/)
    // Every other complaint of this kind is a fault: the last test of each file asserts that there was none.
    const expected = bench.complaints.filter((c) => c.includes('Content Security Policy'))
    expect(expected).toHaveLength(1)
    bench.complaints.splice(bench.complaints.indexOf(expected[0]!), 1)
  })

  it('an address that means nothing leads back to the projects', async () => {
    await page.goto(`${bench.url}#/nowhere`)
    await page.getByRole('link', { name: '回到项目列表' }).click()
    await page.getByRole('heading', { name: '审查项目' }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('asks nothing of other machines and throws no errors', () => expect(bench.complaints).toEqual([]))
})
