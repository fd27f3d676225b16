import type { Indicator } from '../../../domain/index.js'
import type { FoundPlace } from '../typo/grouped.js'
import type { PlanView } from '../plan-view.js'

/** A row of an indicator table of the plan's own future, and where it stands. */
export interface TableRow {
  readonly row: Indicator
  readonly place: FoundPlace
}

/** The indicator rows but those of the background, which look back on the period before. */
export function plannedRows(view: PlanView): TableRow[] {
  const byId = new Map(view.passages.filter((p) => p.kind !== 'heading').map((p) => [p.clause, p]))
  return view.plan.indicators.flatMap((row) => {
    const passage = byId.get(row.clause)
    return passage === undefined || passage.role === 'background' ? [] : [{ row, place: { start: passage.start, end: passage.end } }]
  })
}
