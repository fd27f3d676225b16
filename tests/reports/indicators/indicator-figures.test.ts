import { describe, expect, it } from 'vitest'
import type { IndicatorComparison } from '../../../src/domain/index.js'
import { compareIndicators, indicatorFigures } from '../../../src/reports/indicators/index.js'
import { heading, row, tinyPlan, type TinyRow } from '../audit/tiny-plan.js'

const plan = (...rows: TinyRow[]) => tinyPlan([heading('目标', 'goal', 'chapter')], {}, rows)
const figures = (own: readonly TinyRow[], higher: TinyRow) => {
  const [draft, reference] = [plan(...own), plan(higher)]
  return [...indicatorFigures(reference, compareIndicators(draft, reference).comparisons).values()]
}

describe('figures of an indicator row', () => {
  it('sets the draft’s target beside the one asked for', () =>
    expect(figures([row('接种覆盖率', '%', '90', '≥95')], row('接种覆盖率', '%', '90', '≥92'))).toEqual([
      [{ asked: '≥92', found: '≥95' }],
    ]))

  it('must not take the target of a row of another name', () =>
    expect(figures([row('河道清淤率', '%', '90', '≥95')], row('接种覆盖率', '%', '90', '≥92'))).toEqual([
      [{ asked: '≥92', found: null }],
    ]))

  it('must not take the baseline for a target, nor an empty cell', () =>
    expect(figures([row('接种覆盖率', '%', '90', '')], row('接种覆盖率', '%', '90', '≥92'))).toEqual([
      [{ asked: '≥92', found: null }],
    ]))

  it('names a unit that cannot be compared', () =>
    expect(figures([row('体育锻炼人数', '万人', '3', '4')], row('体育锻炼人数', '%', '30', '35'))).toEqual([
      [{ asked: '35', found: '4（万人）' }],
    ]))

  it('prefers the year asked for, and names another', () => {
    const [draft, reference] = [plan(row('接种覆盖率', '%', '90', '≥95')), plan(row('接种覆盖率', '%', '90', '≥92'))]
    const [first] = compareIndicators(draft, reference).comparisons
    const later = { ...first!, target: { ...first!.target!, year: 2030, printed: '≥97' } }
    const of = (...rows: IndicatorComparison[]) => [...indicatorFigures(reference, rows).values()][0]?.[0]?.found
    expect(of(later, first!)).toBe('≥95')
    expect(of(later)).toBe('≥97（2030年）')
  })
})
