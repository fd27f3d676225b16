import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SECOND_DRAFT } from './invented-plans.js'
import { decisionLine, measureText, openDraftScreen, openSample } from './sample.js'
import { canBrowse, openWorkbench, seriousViolations, type Workbench } from './workbench.js'

describe.skipIf(!canBrowse())('two reviewers at once in the browser', () => {
  let bench: Workbench
  let [first, second]: (Page | undefined)[] = []
  let draft: string
  const pages = (): [Page, Page] => [first!, second!]
  beforeAll(async () => {
    bench = await openWorkbench()
    ;[first, second] = [await bench.newPage('张三'), await bench.newPage('李四')]
    await openSample(first, bench.url)
    draft = await openDraftScreen(first, '逐条复核')
    for (const page of pages()) {
      await page.goto(`${draft}/review`)
      await page.getByTestId('measure-text').waitFor()
    }
  })
  afterAll(() => bench?.close())

  it('what one decides appears at the other’s without a reload, with the name', async () => {
    const [zhang, li] = pages()
    const decided = await measureText(zhang)
    await zhang.keyboard.press('2')
    await zhang.getByText('已审 1/').waitFor()
    await li.getByText('张三审定了 1 条').waitFor()
    await li.getByText('已审 1/').waitFor()
    expect(await measureText(li)).toBe(decided)
    expect(await decisionLine(li)).toMatch(/张三 .*判为部分覆盖/)
  })

  it('who comes second is shown what the first decided; keeping it loses nothing', async () => {
    const [zhang, li] = pages()
    await li.keyboard.press('j')
    expect(await measureText(li)).toBe(await measureText(zhang))
    // 李四’s page does not hear of it before the key is pressed: its looks are held back.
    await li.route('**/api/pulse*', (route) => route.abort())
    await zhang.keyboard.press('1')
    await zhang.getByText('已审 2/').waitFor()
    await li.keyboard.press('3')
    const dialog = li.getByRole('dialog', { name: '这一条刚有人审定' })
    await dialog.waitFor()
    expect(await dialog.innerText()).toMatch(/张三[\s\S]*覆盖[\s\S]*我（尚未保存）[\s\S]*未覆盖/)
    expect(await seriousViolations(li)).toEqual([])
    await dialog.getByRole('button', { name: '保留张三的判定' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await li.keyboard.press('k')
    expect(await decisionLine(li)).toMatch(/张三 .*判为覆盖/)
  })

  it('who insists decides, and the history has both', async () => {
    const [zhang, li] = pages()
    await zhang.keyboard.press('4')
    await zhang.keyboard.press('1')
    await zhang.getByText('已审 3/').waitFor()
    await li.keyboard.press('j')
    await li.keyboard.press('3')
    await li.getByRole('dialog').getByRole('button', { name: '改为我的判定' }).click()
    await li.getByRole('dialog').waitFor({ state: 'hidden' })
    await zhang.keyboard.press('k')
    await zhang.getByText(/李四 .*判为未覆盖/).waitFor()
    await zhang.getByRole('button', { name: '历史' }).click()
    await zhang.locator('.history li').nth(1).waitFor()
    const history = await zhang.locator('.history').innerText()
    expect(history).toContain('李四')
    expect(history).toContain('张三')
    await zhang.keyboard.press('Escape')
    // What was held back on purpose, and the two refusals, are told in the console; nothing else may be.
    const expected = /ERR_FAILED|409/
    expect(bench.complaints.filter((c) => !expected.test(c))).toEqual([])
    bench.complaints.length = 0
    await li.unroute('**/api/pulse*')
  })

  it('a file that one has read in, and the way the other has come, show without a reload', async () => {
    const [zhang, li] = pages()
    const overview = draft.replace(/\/drafts.*$/, '/overview')
    await li.goto(overview)
    await li.getByText('已审 3/').waitFor()
    await zhang.keyboard.press('j')
    await zhang.keyboard.press('1')
    await zhang.getByText('已审 4/').waitFor()
    await li.getByText('已审 4/').waitFor()
    await li.goto(`${bench.url}#/`)
    await li.getByRole('heading', { name: '审查项目' }).waitFor()
    await zhang.goto(`${bench.url}#/?set=${/projects\/([^/]+)/.exec(draft)![1]}`)
    await zhang
      .getByLabel('选择规划文件')
      .setInputFiles([{ name: '石桥区草案.txt', mimeType: 'text/plain', buffer: Buffer.from(SECOND_DRAFT, 'utf8') }])
    await li.getByText('石桥区草案').first().waitFor()
  })

  it('a page that is hidden asks for nothing', async () => {
    const [, li] = pages()
    await li.evaluate(`Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })`)
    await li.waitForTimeout(500)
    const asked: string[] = []
    li.on('request', (r) => void (r.url().includes('/api/pulse') && asked.push(r.url())))
    await li.waitForTimeout(6000)
    expect(asked).toEqual([])
    await li.evaluate(
      `Object.defineProperty(document, 'hidden', { configurable: true, get: () => false }); document.dispatchEvent(new Event('visibilitychange'))`,
    )
    await expect.poll(() => asked.length).toBeGreaterThan(0)
  })

  it('asks nothing of other machines and throws no errors', () => expect(bench.complaints).toEqual([]))
})
