/**
 * The pictures of the manual, taken from the page itself with the invented sample: `npx tsx web/manual/shots.mts` after
 * `npm run build`. Run by hand when a screen has changed; needs Chromium.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { serve } from '../../src/api/serve.js'
import { createApp } from '../../src/app/create-app.js'
import { resolveSettings } from '../../src/app/settings.js'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const TARGET = here('../src/pictures')
const SIZE = { width: 1280, height: 720 }

const workspace = mkdtempSync(join(tmpdir(), 'duibiao-shots-'))
const app = createApp(resolveSettings({ workspace }, {}))
const server = await serve(app, { host: '127.0.0.1', port: 0, webDirectory: here('../dist'), report: console.error })
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
})
const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN' })
await context.addInitScript(`localStorage.setItem('duibiao.reviewer', '张三')`)
const page = await context.newPage()

/** Text stays sharp and a picture is some 50 KiB: a fifth of the PNG. From 0 to 1. */
const QUALITY = 0.62

/** A PNG as WebP, both base64; the browser encodes it, on a blank page of its own. */
async function smaller(png: string): Promise<string> {
  const blank = await context.newPage()
  const encoded = (await blank.evaluate(`(async () => {
    const picture = new Image()
    picture.src = 'data:image/png;base64,${png}'
    await picture.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height })
    canvas.getContext('2d').drawImage(picture, 0, 0)
    return canvas.toDataURL('image/webp', ${QUALITY})
  })()`)) as string
  await blank.close()
  return encoded.slice(encoded.indexOf(',') + 1)
}

/** Nothing moves in a picture. */
async function shot(of: Page, name: string): Promise<void> {
  await of.waitForLoadState('networkidle')
  await of.waitForTimeout(600)
  const png = (await of.screenshot({ animations: 'disabled' })).toString('base64')
  writeFileSync(join(TARGET, `${name}.webp`), Buffer.from(await smaller(png), 'base64'))
}

try {
  await page.goto(server.url)
  await page.getByRole('button', { name: '打开示例项目' }).click()
  await page.getByRole('heading', { name: '遗漏清单' }).waitFor()
  await shot(page, 'overview')
  const project = page.url().replace(/\/overview.*$/, '')
  await page.getByRole('link', { name: '逐条复核', exact: true }).click()
  await page.getByTestId('measure-text').waitFor()
  const draft = page.url().replace(/\/review.*$/, '')
  await page.goto(`${draft}/review?verdict=partial`)
  await page.getByTestId('evidence-text').waitFor()
  for (const key of ['j', '2', '1', 'j']) await page.keyboard.press(key)
  await shot(page, 'review')
  await page.goto(`${draft}/document`)
  await page.locator('.document-row').first().waitFor()
  await shot(page, 'document')
  await page.goto(`${draft}/findings`)
  await page.locator('.finding').first().waitFor()
  await shot(page, 'findings')
  await page.goto(`${project}/search?q=${encodeURIComponent('家庭医生签约服务')}`)
  await page.locator('.hit').first().waitFor()
  await shot(page, 'search')
  await page.goto(`${draft}/exports`)
  await page.getByRole('radio').first().waitFor()
  await shot(page, 'exports')
  await page.goto(`${draft}/rounds`)
  await page.getByRole('button', { name: '用示例修改稿试一次' }).click()
  await page.locator('.round > summary').waitFor()
  await shot(page, 'rounds')
} finally {
  await browser.close()
  await server.close()
  await app.close()
  rmSync(workspace, { recursive: true, force: true })
}
