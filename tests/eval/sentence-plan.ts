import { preparePlan } from '../../src/app/prepare-plan.js'
import type { Stages } from '../../src/app/stages.js'
import type { Clause, Measure, Plan, PreparedPlan } from '../../src/domain/index.js'
import { measureScope } from '../../src/reports/scope/measure-scope.js'

/** A plan without headings, tables or places: each text is one task sentence. */
function planOf(texts: readonly string[]): Plan {
  const clauses: Clause[] = texts.map((text, index) => ({
    id: `c${index + 1}`,
    index,
    kind: 'measure',
    text,
    span: { start: 0, end: 0 },
    path: [],
    unit: 'u1',
    paragraph: index,
    task: '',
  }))
  const profile = {
    title: '',
    level: 'unknown' as const,
    region: '',
    selfNames: [],
    period: '',
    baseYear: null,
    targetYear: null,
  }
  return { text: '', profile, units: [], clauses, tables: [], indicators: [], numbering: [], notes: [] }
}

/** Written sentences as a plan with words and vectors, and as the measures they would be in a reference. */
export async function prepareSentences(
  stages: Stages,
  texts: readonly string[],
): Promise<{ readonly prepared: PreparedPlan; readonly measures: readonly Measure[] }> {
  const prepared = await preparePlan(stages, null, planOf(texts))
  const measures = prepared.plan.clauses.map(({ id, text }): Measure => {
    const { scope, reason } = measureScope(text, 'unknown')
    return { id, kind: 'measure', text, task: '', path: [], scope, scopeReason: reason, binding: false }
  })
  return { prepared, measures }
}
