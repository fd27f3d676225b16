import type { Clause, Indicator, Measure, MeasureKind, Plan } from '../domain/index.js'
import { measureScope } from './scope/measure-scope.js'

/** What each kind of clause is as a demand; kinds not named here demand nothing. */
const MEASURE_KIND: Partial<Record<Clause['kind'], MeasureKind>> = {
  measure: 'measure',
  safeguard: 'measure',
  box: 'box',
  indicator: 'indicator',
}

/** A number to be reached: a quantity with a bound, a share, or a count of things — a year or a name such as “2030” is none. */
const NUMBER_TO_REACH =
  /\d[\d.]*\s*(?:%|‰|％|个百分点|张|人|名|个|所|家|岁|分钟|小时|亿元|万元|\/|／)|(?:达到|不低于|不少于|不超过|控制在|提高到|降低到|下降到|降至|提高至)\s*\d/

function isBinding(text: string, indicator: Indicator | undefined): boolean {
  return indicator ? indicator.nature === '约束性' : NUMBER_TO_REACH.test(text)
}

/**
 * The measures of a reference plan in reading order: sentences of task and safeguard chapters, items of 专栏 boxes, and the rows of
 * indicator tables (as `indicator`). Headings, background, principles and goals are never measures.
 */
export function measuresOf(plan: Plan): Measure[] {
  const indicators = new Map(plan.indicators.map((i) => [i.clause, i]))
  return plan.clauses.flatMap((clause) => {
    const kind = MEASURE_KIND[clause.kind]
    if (kind === undefined) return []
    const judged =
      kind === 'indicator' ? { scope: 'local' as const, reason: '' } : measureScope(clause.text, plan.profile.level)
    return [
      {
        id: clause.id,
        kind,
        text: clause.text,
        task: clause.task,
        path: clause.path,
        scope: judged.scope,
        scopeReason: judged.reason,
        binding: isBinding(clause.text, indicators.get(clause.id)),
      },
    ]
  })
}
