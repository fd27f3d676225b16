import type { Coverage, Measure, ReviewDecision, ReviewRow, ReviewVerdict } from '../../src/api/contract.js'

interface Wish {
  readonly id: string
  readonly text?: string
  readonly task?: string
  readonly chapter?: string
  readonly kind?: Measure['kind']
  readonly scope?: Measure['scope']
  readonly binding?: boolean
  readonly verdict?: Coverage['verdict']
  readonly confidence?: number
  readonly decided?: ReviewVerdict | null
  readonly stale?: boolean
  readonly note?: string
  /** Codes of the machine's reasons. */
  readonly reasons?: readonly string[]
}

function decisionOf(wish: Wish): ReviewDecision | null {
  if (wish.decided === undefined) return null
  return {
    id: 1,
    draft: 'draft',
    measure: wish.id,
    verdict: wish.decided,
    reason: '',
    note: wish.note ?? '',
    reviewer: '张三',
    decidedAt: '2026-03-05T14:07:00+08:00',
    stale: wish.stale ?? false,
  }
}

/** A row of the review queue; what a test does not name is plain: an unreviewed, covered, local measure. */
export function row(wish: Wish): ReviewRow {
  return {
    measure: {
      id: wish.id,
      kind: wish.kind ?? 'measure',
      text: wish.text ?? `举措${wish.id}`,
      task: wish.task ?? '任务',
      path: [wish.chapter ?? '一、总则'],
      scope: wish.scope ?? 'local',
      scopeReason: '',
      binding: wish.binding ?? false,
    },
    coverage: {
      measure: wish.id,
      verdict: wish.verdict ?? 'covered',
      confidence: wish.confidence ?? 0.9,
      probabilities: { covered: 1, partial: 0, omitted: 0 },
      evidence: [],
      parts: [],
      missing: [],
      reasons: (wish.reasons ?? []).map((code) => ({ code, message: code })),
    },
    decision: decisionOf(wish),
    place: null,
  }
}
