import type { Page } from 'playwright-core'

/** Opens the sample project through the page's own button and answers its address up to the project's id. */
export async function openSample(page: Page, url: string): Promise<string> {
  await page.goto(url)
  await page.getByRole('button', { name: '打开示例项目' }).click()
  await page.getByRole('heading', { name: '遗漏清单' }).waitFor()
  const project = /#\/projects\/([^/]+)/.exec(page.url())?.[1]
  if (project === undefined) throw new Error(`no project in ${page.url()}`)
  return `${url}#/projects/${project}`
}

/** Goes to a screen of the first draft by the page's own navigation and answers the address of the draft. */
export async function openDraftScreen(page: Page, label: string): Promise<string> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: label, exact: true }).click()
  await page.waitForURL(/\/drafts\//)
  return page.url().replace(/\/[a-z]+(\?.*)?$/, '')
}

/** Text of the measure in hand. */
export const measureText = (page: Page): Promise<string | null> => page.getByTestId('measure-text').textContent()

/** The line that says who decided what. */
export const decisionLine = (page: Page): Promise<string> => page.locator('.decision-state').innerText()
