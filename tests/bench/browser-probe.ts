import type { Page } from 'playwright-core'

/** What the browser itself recorded, in milliseconds. */
export interface Record {
  /** Longest Event Timing entry of the interaction: input to next paint, in steps of 8; null below 16, where none is kept. */
  readonly paint: number | null
  /** Tasks over 50 ms (Long Tasks API). */
  readonly long: readonly number[]
}

/**
 * Runs before the page's own scripts. Keeps the browser's entries (Event Timing, Long Tasks, Largest Contentful Paint), the time of
 * the last input, and the longest gap between two frames.
 */
export const PROBE = `
  window.bench = { events: [], long: [], lcp: 0, input: 0, gap: 0 }
  const keep = (type, options, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options })
  keep('event', { durationThreshold: 16 }, (e) => e.interactionId > 0 && window.bench.events.push(e.duration))
  keep('longtask', {}, (e) => window.bench.long.push(e.duration))
  keep('largest-contentful-paint', {}, (e) => { window.bench.lcp = e.startTime })
  for (const type of ['keydown', 'pointerdown', 'wheel'])
    addEventListener(type, (e) => { window.bench.input = e.timeStamp }, { capture: true, passive: true })
  let last = 0
  const frame = (now) => { if (last) window.bench.gap = Math.max(window.bench.gap, now - last); last = now; requestAnimationFrame(frame) }
  requestAnimationFrame(frame)
`

/** Long enough for late entries of an interaction (they come with the frame after next). Milliseconds. */
const SETTLING = 120

/** Forgets what was recorded so far. */
export async function reset(page: Page): Promise<void> {
  await page.evaluate('Object.assign(window.bench, { events: [], long: [], gap: 0 })')
}

/** What was recorded since the last reset. */
export async function recorded(page: Page): Promise<Record & { readonly gap: number }> {
  await page.waitForTimeout(SETTLING)
  const found = (await page.evaluate('window.bench')) as { events: number[]; long: number[]; gap: number }
  return { paint: found.events.length === 0 ? null : Math.max(...found.events), long: found.long, gap: found.gap }
}

/** Milliseconds from the last input until a condition in the page (an expression) holds and the frame after is painted. */
export async function shownAfter(page: Page, expression: string): Promise<number> {
  return (await page.evaluate(`new Promise((done) => {
    const look = () => (${expression})
      ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - window.bench.input), 0))
      : setTimeout(look, 1)
    look()
  })`)) as number
}

/** First and largest contentful paint of a page just opened. */
export async function paints(page: Page): Promise<{ readonly fcp: number; readonly lcp: number }> {
  await page.waitForTimeout(SETTLING)
  return (await page.evaluate(
    `({ fcp: performance.getEntriesByName('first-contentful-paint')[0].startTime, lcp: window.bench.lcp })`,
  )) as { fcp: number; lcp: number }
}
