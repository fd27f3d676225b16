import { describe, expect, it } from 'vitest'
import type { MatrixCell, Measure } from '../../src/domain/index.js'
import { matrixOf } from '../../src/reports/matrix.js'

const REFERENCE = { plan: 'r', title: '参照' }

const measure = (id: string): Measure => ({
  id,
  kind: 'measure',
  text: `举措${id}`,
  task: '任务',
  path: ['第一章'],
  scope: 'local',
  scopeReason: '',
  binding: false,
})
const cell = (verdict: MatrixCell['verdict']): MatrixCell => ({
  verdict,
  confidence: 0.5,
  clause: null,
  text: null,
  figures: [],
})
const plan = (id: string, ...verdicts: MatrixCell['verdict'][]) => ({
  column: { plan: id, title: id, region: '云岭县', place: '', level: 'county' as const, stage: 'unknown' as const },
  cells: verdicts.map(cell),
})

describe('matrixOf', () => {
  const matrix = matrixOf(
    REFERENCE,
    [measure('a'), measure('b')],
    [plan('x', 'covered', 'omitted'), plan('y', 'partial', 'not-applicable')],
  )

  it('keeps the order of measures and plans', () => {
    expect(matrix.rows.map((r) => [r.measure, r.chapter])).toEqual([
      ['a', '第一章'],
      ['b', '第一章'],
    ])
    expect(matrix.rows[1]!.cells.map((c) => c.verdict)).toEqual(['omitted', 'not-applicable'])
  })
  it('adds up rows and columns', () => {
    expect(matrix.rows[0]!.total).toEqual({ covered: 1, partial: 1, omitted: 0, notApplicable: 0 })
    expect(matrix.columns[1]!.total).toEqual({ covered: 0, partial: 1, omitted: 0, notApplicable: 1 })
  })
  it('must not count a measure that is not applicable as omitted', () => {
    expect(matrix.rows[1]!.total).toEqual({ covered: 0, partial: 0, omitted: 1, notApplicable: 1 })
  })
  it('must not take a plan with a gap', () => {
    expect(() => matrixOf(REFERENCE, [measure('a'), measure('b')], [plan('x', 'covered')])).toThrow(RangeError)
  })
})
