import { describe, expect, it } from 'vitest'
import { buildReviewReport } from '../../src/app/review-report.js'
import type { Coverage, Measure, ReviewRow, Verdict } from '../../src/domain/index.js'
import { planWith } from '../reports/coverage/invented-plans.js'

const measure: Measure = {
  id: 'c1',
  kind: 'indicator',
  text: '社区书屋覆盖率（%） 85',
  task: '',
  path: [],
  scope: 'local',
  scopeReason: '',
  binding: true,
}

function suggestionFor(
  verdict: Verdict,
  missing: readonly string[],
  reasons: readonly string[],
  decided?: Verdict,
): string {
  const coverage: Coverage = {
    measure: 'c1',
    verdict,
    confidence: 1,
    probabilities: { covered: 0, partial: 0, omitted: 0, [verdict]: 1 },
    evidence: [],
    parts: [],
    missing,
    reasons: reasons.map((code) => ({ code, message: code })),
  }
  const decision = decided ? { verdict: decided } : null
  const row = { measure, coverage, decision, place: null } as unknown as ReviewRow
  const plan = planWith(['建设社区书屋。'])
  const named = { level: 'county' as const, title: '', fileName: '', sha256: '' }
  const report = buildReviewReport({
    reference: named,
    draft: named,
    round: null,
    plan,
    referencePlan: plan,
    rows: [row],
    indicators: { comparisons: [], missing: [] },
    findings: [],
    titleOf: () => '',
    run: {} as never,
  })
  return report.rows[0]!.suggestion
}

describe('what is suggested for a covered measure', () => {
  it('is what to check, until a reviewer has confirmed the verdict', () => {
    expect(suggestionFor('covered', [], ['check-part', 'number-weaker'])).toBe('check-part')
    expect(suggestionFor('covered', [], ['check-part'], 'covered')).toBe('')
  })
})

describe('what is suggested for a partial answer', () => {
  it('quotes what is missing', () =>
    expect(suggestionFor('partial', ['配备管理员'], ['missing-part'])).toBe('建议补充：配备管理员'))

  it.each([
    ['indicator-weaker', /目标值/u],
    ['indicator-not-comparable', /口径/u],
    ['number-weaker', /数值/u],
    ['only-goal', /任务部分/u],
  ])('names what is wrong where no words are missing: %s', (code, wanted) =>
    expect(suggestionFor('partial', [], [code])).toMatch(wanted),
  )

  it('says the same thing once', () =>
    expect(suggestionFor('partial', [], ['number-weaker', 'number-weaker'])).not.toContain('；'))

  it.each<[Verdict, string[]]>([
    ['covered', ['number-weaker']],
    ['partial', ['narrower']],
  ])('must not make one up: %s %s', (verdict, reasons) => expect(suggestionFor(verdict, [], reasons)).toBe(''))
})
