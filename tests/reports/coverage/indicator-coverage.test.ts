import { describe, expect, it } from 'vitest'
import type { Clause, Coverage, Indicator, IndicatorValue, Plan } from '../../../src/domain/index.js'
import { indicatorCoverage, pairedRows } from '../../../src/reports/coverage/indicator-coverage.js'
import { compareIndicators } from '../../../src/reports/indicators/index.js'
import { planWith } from './invented-plans.js'

const value = (printed: string, number: number): IndicatorValue => ({
  year: 2030,
  printed,
  value: number,
  comparison: '=',
})

function planOf(rows: readonly [name: string, target: string, number: number][]): Plan {
  const plan = planWith(rows.map(([name, target]) => ({ text: `${name}（%） ${target}`, kind: 'indicator' as const })))
  const indicators: Indicator[] = rows.map(([name, printed, number], at) => ({
    clause: (plan.clauses[at] as Clause).id,
    domain: '',
    name,
    unit: '%',
    baseline: null,
    target: value(printed, number),
    values: [value(printed, number)],
    nature: '预期性',
    cells: {},
  }))
  return { ...plan, indicators }
}

const byText: Coverage = {
  measure: 'c1',
  verdict: 'omitted',
  confidence: 0.8,
  probabilities: { covered: 0.1, partial: 0.1, omitted: 0.8 },
  evidence: [],
  parts: [],
  missing: [],
  reasons: [],
}
const reference = planOf([['社区书屋覆盖率', '85', 85]])
const paired = (draft: Plan) => pairedRows(reference, compareIndicators(draft, reference).comparisons)

describe('an indicator of the reference is judged by the draft’s own row', () => {
  it.each([
    ['meets', '90', 90, 'covered'],
    ['is weaker', '70', 70, 'partial'],
  ])('%s', (_, printed, number, verdict) => {
    const rows = paired(planOf([['社区书屋覆盖率', printed, number]])).get('c1')!
    const judged = indicatorCoverage(byText, rows, [])
    expect(judged.verdict).toBe(verdict)
    expect(judged.evidence[0]!.clause).toBe('c1')
    const { covered, partial, omitted } = judged.probabilities
    expect(covered + partial + omitted).toBeCloseTo(1, 9)
    expect(judged.reasons.length > 0).toBe(verdict === 'partial')
  })

  it('gives a row that stands twice one reason', () => {
    const [row] = paired(planOf([['社区书屋覆盖率', '70', 70]])).get('c1')!
    expect(indicatorCoverage(byText, [row!, row!], []).reasons).toHaveLength(1)
  })

  it('pairs no row of another name', () => {
    expect(paired(planOf([['河道清淤率', '90', 90]])).size).toBe(0)
  })
})
