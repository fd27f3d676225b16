import type { Coverage, Measure, ReviewDecision, Verdict } from '../../src/domain/index.js'
import type { ReportRow, ReviewReport } from '../../src/exports/report-model.js'

/** A row about an invented measure. */
export function row(
  id: string,
  verdict: Verdict,
  more: Partial<Omit<ReportRow, 'measure'>> & { readonly measure?: Partial<Measure> } = {},
): ReportRow {
  const coverage: Coverage = {
    measure: id,
    verdict,
    confidence: 0.8,
    probabilities: { covered: 0.1, partial: 0.1, omitted: 0.8 },
    evidence: [],
    parts: [],
    missing: verdict === 'partial' ? ['到2030年覆盖所有乡镇'] : [],
    reasons: [{ code: 'below-line', message: '未找到相近条款' }],
  }
  return {
    coverage,
    evidence: [{ text: '建设云岭县急救站点。', path: ['二、主要任务', '（一）急救'], page: 5 }],
    suggestion: '建议补充相应举措。',
    decision: null,
    ...more,
    measure: {
      id,
      kind: 'measure',
      text: `健全${id}号服务网络，提升服务能力。`,
      task: '健全服务网络',
      path: ['三、健全服务体系', '（一）健全服务网络'],
      scope: 'local',
      scopeReason: '',
      binding: false,
      ...more.measure,
    },
  }
}

/** A decision of an invented reviewer. */
export function decision(verdict: ReviewDecision['verdict'], more: Partial<ReviewDecision> = {}): ReviewDecision {
  return {
    id: 1,
    draft: 'd',
    measure: 'm',
    verdict,
    reason: '',
    note: '',
    reviewer: '李审',
    decidedAt: '2031-05-01T09:00:00+08:00',
    stale: false,
    ...more,
  }
}

/** A report on an invented draft. */
export function report(more: Partial<ReviewReport> = {}): ReviewReport {
  return {
    reference: { level: 'nation', title: '全国健康服务规划', fileName: 'reference.docx', sha256: 'a'.repeat(64) },
    draft: { level: 'county', title: '云岭县健康服务规划', fileName: 'draft.pdf', sha256: 'b'.repeat(64) },
    rows: [row('m1', 'covered'), row('m2', 'partial'), row('m3', 'omitted')],
    indicators: { comparisons: [], missing: [] },
    findings: [],
    run: {
      toolVersion: '9.9.9',
      model: { name: 'test-encoder', sha256: 'c'.repeat(64), dimension: 64 },
      generatedAt: '2031-05-01 09:00',
      filters: [],
      settings: [{ name: '覆盖线', value: '0.62' }],
    },
    ...more,
  }
}
