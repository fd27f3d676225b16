import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { BenchTable } from './bench-table.js'
import { paints, PROBE, recorded, reset, shownAfter } from './browser-probe.js'
import { benchWorkspace } from './browser-workspace.js'

const CHROMIUM = '/usr/bin/chromium'
const FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run']
const TIMES = 30
const OPENINGS = 5
/** What the page aims at (first useful paint under 1 s, any action under 100 ms), shown beside the figures. */
const COLUMNS = [
  'action',
  'times',
  'paint p50',
  'p95',
  'max',
  'shown p50',
  'p95',
  'max',
  'long tasks',
  'longest',
] as const
/** Event Timing keeps nothing shorter. */
const SHORTEST = 16

interface Action {
  readonly name: string
  readonly times?: number
  /** The input itself. */
  readonly act: (page: Page, turn: number) => Promise<void>
  /** Expression of the page that holds when the result can be seen; `window.before` is its value of `watch` before the input. */
  readonly shown?: string
  readonly watch?: string
  /** Brings the page to where the action starts; not measured. */
  readonly before?: (page: Page, turn: number) => Promise<void>
}

function quantile(values: readonly number[], q: number): number | string {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)]
  return value === undefined ? '-' : Math.round(value)
}

const spread = (values: readonly number[]): (number | string)[] => [0.5, 0.95, 1].map((q) => quantile(values, q))

async function measure(page: Page, action: Action): Promise<(string | number)[]> {
  const [paint, shown, long]: [number[], number[], number[]] = [[], [], []]
  const times = action.times ?? TIMES
  for (let turn = 0; turn < times; turn++) {
    await action.before?.(page, turn)
    await page.evaluate(`window.before = ${action.watch ?? 'null'}`)
    await reset(page)
    await action.act(page, turn)
    if (action.shown !== undefined) shown.push(await shownAfter(page, action.shown))
    const found = await recorded(page)
    paint.push(found.paint ?? SHORTEST)
    long.push(...found.long)
  }
  return [action.name, times, ...spread(paint), ...spread(shown), long.length, quantile(long, 1)]
}

const MEASURE = `document.querySelector('[data-testid=measure-text]')?.textContent`
const DECIDED = `document.querySelector('.filter-progress')?.textContent`

function actions(base: string): Action[] {
  const to =
    (screen: string) =>
    async (page: Page): Promise<void> => {
      await page.goto(`${base}/${screen}`)
      await page.waitForLoadState('networkidle')
    }
  const review = to('review')
  const once = (go: (page: Page) => Promise<void>) => (page: Page, turn: number) =>
    turn === 0 ? go(page) : Promise.resolve()
  const chip = (page: Page): Promise<void> =>
    page.getByRole('group', { name: '按覆盖情况筛选' }).getByRole('button').nth(2).click()
  const link =
    (name: string) =>
    (page: Page): Promise<void> =>
      page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true }).click()
  return [
    {
      name: 'next measure (J)',
      before: once(review),
      act: (p) => p.keyboard.press('j'),
      watch: MEASURE,
      shown: `${MEASURE} !== window.before`,
    },
    { name: 'decide (1)', act: (p) => p.keyboard.press('1'), watch: DECIDED, shown: `${DECIDED} !== window.before` },
    { name: 'undo (U)', act: (p) => p.keyboard.press('u'), watch: DECIDED, shown: `${DECIDED} !== window.before` },
    {
      name: 'filter by verdict (click)',
      before: once(review),
      act: chip,
      watch: DECIDED,
      shown: `${DECIDED} !== window.before`,
    },
    {
      name: 'open measure (click)',
      before: once(review),
      act: (p, turn) =>
        p
          .locator('.queue-item')
          .nth(2 + (turn % 3))
          .click(),
      watch: MEASURE,
      shown: MEASURE,
    },
    {
      name: 'search (Enter)',
      times: 10,
      before: async (page, turn) => {
        if (turn === 0) await link('检索')(page)
        await page.getByLabel('检索内容').fill(['疫苗冷链', '远程会诊', '托育点位', '村医轮训'][turn % 4]!)
        await page.evaluate(`document.querySelectorAll('.hit').forEach((e) => e.classList.add('old'))`)
      },
      act: (p) => p.keyboard.press('Enter'),
      shown: `document.querySelector('.hit:not(.old)')`,
    },
    {
      name: 'open document (click)',
      times: 10,
      before: review,
      act: link('草案通读'),
      shown: `document.querySelector('.document-row')`,
    },
    {
      name: 'open findings (click)',
      times: 10,
      before: review,
      act: link('文本核查'),
      shown: `document.querySelector('.finding')`,
    },
    {
      name: 'open indicators (click)',
      times: 10,
      before: review,
      act: link('指标对照'),
      shown: `document.querySelector('.indicators')`,
    },
    {
      name: 'open overview (click)',
      times: 10,
      before: review,
      act: link('总览'),
      shown: `document.querySelector('.heat tbody tr')`,
    },
  ]
}

/** Wheel turns over the whole document: what counts is the longest gap between two frames. */
async function scrolling(page: Page, base: string): Promise<(string | number)[]> {
  await page.goto(`${base}/document`)
  await page.locator('.document-row').first().waitFor()
  await page.getByRole('region', { name: '草案全文' }).hover()
  const [gaps, long]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < TIMES; turn++) {
    await reset(page)
    await page.mouse.wheel(0, 900)
    const found = await recorded(page)
    gaps.push(found.gap)
    long.push(...found.long)
  }
  return ['scroll document (longest frame)', TIMES, ...spread(gaps), '-', '-', '-', long.length, quantile(long, 1)]
}

async function open(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  await context.addInitScript(`localStorage.setItem('duibiao.reviewer', '张三')`)
  await context.addInitScript(PROBE)
  return context.newPage()
}

/** First and largest contentful paint with an empty cache. */
async function opening(browser: Browser, name: string, address: string, useful: string): Promise<(string | number)[]> {
  const [fcp, lcp]: [number[], number[]] = [[], []]
  for (let i = 0; i < OPENINGS; i++) {
    const page = await open(browser)
    await page.goto(address)
    await page.locator(useful).first().waitFor()
    const found = await paints(page)
    fcp.push(found.fcp)
    lcp.push(found.lcp)
    await page.context().close()
  }
  return [`${name}: first / largest contentful paint`, OPENINGS, ...spread(fcp), ...spread(lcp), '-', '-']
}

/** The page in real Chromium over 20 plans: the browser's own Event Timing, paint and long-task entries, milliseconds. */
export async function run(): Promise<BenchTable> {
  if (!existsSync(CHROMIUM)) return { title: 'page: no Chromium here', columns: [], rows: [] }
  const place = await benchWorkspace()
  const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS })
  try {
    const project = `${place.url}#/projects/${place.project}`
    const base = `${project}/drafts/${place.draft}`
    const rows = [
      await opening(browser, 'overview', `${project}/overview`, '.heat tbody tr'),
      await opening(browser, 'queue', `${base}/review`, '[data-testid=measure-text]'),
    ]
    const page = await open(browser)
    for (const action of actions(base)) rows.push(await measure(page, action))
    rows.push(await scrolling(page, base))
    return {
      title: `page, 20 plans, ${place.clauses} clauses, Chromium ${browser.version()}, ms`,
      columns: COLUMNS,
      rows,
    }
  } finally {
    await browser.close()
    await place.close()
  }
}
