import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSample } from './sample.js'
import { canBrowse, openWorkbench, seriousViolations, type Workbench } from './workbench.js'

/** A short invented plan whose first measure is shared and whose second is its own. */
const plan = (region: string, rate: number, own: string): string =>
  [
    `${region}卫生健康发展规划`,
    '第一章 主要任务',
    '一、优化基层服务',
    '组织山区巡诊车队每月进村为高龄老人测量血压并建立健康台账。',
    `家庭医生签约服务覆盖率达到${rate}%以上，优先覆盖边远村组老年居民。`,
    own,
  ].join('\n')

describe.skipIf(!canBrowse())('共同表述与本地做法 in the browser', () => {
  let bench: Workbench
  let page: Page
  let project: string
  beforeAll(async () => {
    bench = await openWorkbench()
    page = await bench.newPage()
    project = await openSample(page, bench.url)
  })
  afterAll(() => bench?.close())

  it('shows both lists and opens an entry with the two texts side by side', async () => {
    const id = project.split('/').at(-1)!
    const texts = [
      ['云岭县', 65, '利用闲置校舍改建牧民冬季康养驿站，由马帮定期配送药品。'],
      ['青川市', 60, '在渔港码头设立船员心理热线亭，随船配发急救包。'],
    ] as const
    for (const [region, rate, own] of texts) {
      const answer = await page.request.post(new URL('/api/plans', bench.url).href, {
        multipart: {
          project: id,
          role: 'draft',
          files: {
            name: `${region}.txt`,
            mimeType: 'text/plain',
            buffer: Buffer.from(plan(region, rate, own), 'utf8'),
          },
        },
      })
      const { id: job } = (await answer.json()) as { id: string }
      await expect
        .poll(
          async () =>
            ((await (await page.request.get(new URL(`/api/jobs/${job}`, bench.url).href)).json()) as { state: string })
              .state,
          { timeout: 30_000 },
        )
        .toBe('done')
    }
    await page.goto(`${project}/overview`)
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '共同表述' }).click()
    const shared = page.getByRole('region', { name: '共同表述' })
    const entry = shared.locator('.wording-entry').filter({ hasText: '巡诊车队' })
    await entry.locator('summary').click()
    expect(await entry.locator('th').allInnerTexts()).toEqual([
      expect.stringContaining('云岭县'),
      expect.stringContaining('青川市'),
    ])
    const local = page.getByRole('region', { name: '本地做法' }).locator('.wording-entry')
    const own = local.filter({ hasText: /渔港码头|康养驿站/ }).first()
    await own.locator('summary').click()
    await own.getByText(/别处最接近的：.*相似度 0\.\d\d/).waitFor()
    expect(await local.locator('summary').filter({ hasText: '巡诊车队' }).count()).toBe(0)
    expect(await seriousViolations(page)).toEqual([])
  })

  it('shows the numbers in which a shared wording differs, each with its plan', async () => {
    const entry = page
      .getByRole('region', { name: '共同表述' })
      .locator('.wording-entry')
      .filter({ hasText: '签约服务' })
    const numbers = entry.locator('.wording-number')
    await expect
      .poll(() => numbers.allInnerTexts())
      .toEqual([expect.stringMatching(/^65（.*云岭县.*）$/), expect.stringMatching(/^60（.*青川市.*）$/)])
  })

  it.each(['Excel', 'JSON'])('saves both lists as %s', async (format) => {
    const saved = page.waitForEvent('download')
    await page.getByRole('link', { name: `导出 ${format}` }).click()
    const file = await saved
    expect(file.suggestedFilename()).toBe(`共同表述与本地做法.${format === 'Excel' ? 'xlsx' : 'json'}`)
    const bytes = readFileSync(await file.path())
    if (format === 'JSON')
      expect((JSON.parse(bytes.toString('utf8')) as { groups: unknown[] }).groups.length).toBeGreaterThan(0)
    else expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK')
  })

  it('asks nothing of other machines and throws no errors', () => expect(bench.complaints).toEqual([]))
})
