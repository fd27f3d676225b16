import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { serve } from '../../src/api/serve.js'
import { createApp } from '../../src/app/create-app.js'
import { resolveSettings } from '../../src/app/settings.js'

const ROOT = resolve(import.meta.dirname, '../..')
const CHROMIUM = '/usr/bin/chromium'
const WEB = join(ROOT, 'web/dist')

/** Chromium as an office machine would run it, and silent: it must not call home during a test either. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Whether the page can be tried here; says loudly what is absent otherwise. */
export function canBrowse(): boolean {
  const absent = [CHROMIUM, join(WEB, 'index.html')].filter((path) => !existsSync(path))
  if (absent.length > 0)
    console.warn(`SKIPPED: browser tests need ${absent.join(' and ')} (apt: chromium; npm run build)`)
  return absent.length === 0
}

/** A running server with an empty workspace, and one browser. */
export interface Workbench {
  readonly url: string
  /** A page with a reviewer's name (none for ''); faults of the page and requests to elsewhere are collected. */
  newPage(reviewer?: string): Promise<Page>
  /** What no page may have done: thrown an error, or asked anything of another machine. */
  readonly complaints: string[]
  close(): Promise<void>
}

function watch(context: BrowserContext, url: string, complaints: string[]): void {
  context.on('request', (request) => {
    const local = request.url().startsWith(url) || /^(data|blob):/.test(request.url())
    if (!local) complaints.push(`request to ${request.url()}`)
  })
  context.on('weberror', (error) => complaints.push(`page error: ${error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
}

/** Runs before the page's own scripts; a download's empty page has no storage. */
const nameReviewer = (name: string): string =>
  `if (location.protocol === 'http:') localStorage.setItem('duibiao.reviewer', '${name}')`

/** Starts server and browser; `close` ends both and removes the workspace. */
export async function openWorkbench(password?: string): Promise<Workbench> {
  const workspace = mkdtempSync(join(tmpdir(), 'duibiao-e2e-'))
  const complaints: string[] = []
  const app = createApp(resolveSettings({ workspace }, {}))
  const server = await serve(app, {
    host: '127.0.0.1',
    port: 0,
    webDirectory: WEB,
    ...(password === undefined ? {} : { password }),
    report: (error) => complaints.push(`server: ${error instanceof Error ? error.message : String(error)}`),
  })
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS })
  return {
    url: server.url,
    complaints,
    async newPage(reviewer = '张三') {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
      watch(context, server.url, complaints)
      if (reviewer !== '') await context.addInitScript(nameReviewer(reviewer))
      return context.newPage()
    },
    async close() {
      await browser.close()
      await server.close()
      await app.close()
      rmSync(workspace, { recursive: true, force: true })
    },
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly target: readonly string[] }[]
}

/** Serious and critical violations axe-core finds on the page as it is now: rule and first place. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const violations = (await page.evaluate('axe.run(document).then((r) => r.violations)')) as readonly Violation[]
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map(
      (v) =>
        `${v.id}: ${v.nodes
          .slice(0, 3)
          .map((n) => n.target.join(' '))
          .join(' | ')}`,
    )
}
