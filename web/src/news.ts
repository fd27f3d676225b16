import type { ReviewDecision, ReviewView } from '../../src/api/contract.js'

/** Number of the last decision a loaded review knows; 0 where nobody has decided. */
export function lastKnown(view: ReviewView): number {
  return Math.max(0, ...view.rows.map((row) => row.decision?.id ?? 0))
}

/** The review with newer decisions in it. One's own that is still on its way (a number below 0) stays: the server's answer comes. */
export function withNews(view: ReviewView, news: readonly ReviewDecision[]): ReviewView {
  const latest = new Map(news.map((d) => [d.measure, d]))
  return {
    ...view,
    rows: view.rows.map((row) => {
      const next = latest.get(row.measure.id)
      const known = row.decision?.id ?? 0
      return next === undefined || known < 0 || known >= next.id ? row : { ...row, decision: next }
    }),
  }
}

/** One line on what others decided: `李四审定了 3 条`; null where all is one's own. */
export function newsLine(news: readonly ReviewDecision[], self: string): string | null {
  const counts = new Map<string, Set<string>>()
  for (const d of news) {
    if (d.reviewer !== self) counts.set(d.reviewer, (counts.get(d.reviewer) ?? new Set()).add(d.measure))
  }
  return counts.size === 0 ? null : [...counts].map(([name, of]) => `${name}审定了 ${of.size} 条`).join('，')
}
