import { describe, expect, it } from 'vitest'
import type { ReviewDecision, ReviewView } from '../../src/api/contract.js'
import { lastKnown, newsLine, withNews } from '../../web/src/news.js'
import { row } from './rows.js'

const decision = (id: number, measure: string, reviewer: string): ReviewDecision => ({
  id,
  draft: 'd',
  measure,
  verdict: 'covered',
  reason: '',
  note: '',
  reviewer,
  decidedAt: '2031-05-01T09:00:00Z',
  stale: false,
})

const view = (decisions: readonly (ReviewDecision | null)[]): ReviewView =>
  ({
    rows: decisions.map((d, i) => ({ ...row({ id: `m${i}` }), decision: d })),
  }) as unknown as ReviewView

describe('news of other reviewers', () => {
  it('start after the last decision that is loaded', () => {
    expect(lastKnown(view([null, null]))).toBe(0)
    expect(lastKnown(view([decision(4, 'm0', '甲'), null, decision(2, 'm2', '乙')]))).toBe(4)
  })

  it('go into the rows they are about, the last one of several, and nowhere else', () => {
    const after = withNews(view([null, null]), [decision(5, 'm1', '乙'), decision(6, 'm1', '丙')])
    expect(after.rows.map((r) => r.decision?.id ?? null)).toEqual([null, 6])
  })

  it.each([
    ['one’s own that is on its way', -1, -1],
    ['a newer one', 9, 9],
    ['an older one is replaced', 3, 5],
  ])('%s', (_name, known, expected) => {
    expect(withNews(view([decision(known, 'm0', '甲')]), [decision(5, 'm0', '乙')]).rows[0]!.decision?.id).toBe(
      expected,
    )
  })

  it('are told by name and number of measures; one’s own are none', () => {
    const news = [
      decision(1, 'm0', '李四'),
      decision(2, 'm0', '李四'),
      decision(3, 'm1', '李四'),
      decision(4, 'm2', '张三'),
    ]
    expect(newsLine(news, '张三')).toBe('李四审定了 2 条')
    expect(newsLine(news.slice(3), '张三')).toBeNull()
  })
})
