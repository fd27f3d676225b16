import type { WorkspaceStore } from '../workspace-store.js'
import { allRows, putRows, type Row, without } from './rows.js'

/** Numbers of rows in the source by those in the target. */
type Numbers = Map<number, number>

const renumbered = (numbers: Numbers, value: Row[string]): number | null =>
  value === null || value === undefined ? null : (numbers.get(Number(value)) ?? null)

/** Copies one project with every decision, dismissal and round, in their order, all of it or nothing. */
export function copyProject(from: WorkspaceStore, to: WorkspaceStore, id: string): void {
  const [source, target] = [from.database, to.database]
  const log = (table: string): Row[] => allRows(source, `SELECT * FROM ${table} WHERE project = ? ORDER BY id`, id)
  to.transaction(() => {
    putRows(target, 'projects', allRows(source, 'SELECT * FROM projects WHERE id = ?', id))
    putRows(
      target,
      'project_drafts',
      allRows(source, 'SELECT * FROM project_drafts WHERE project = ? ORDER BY place', id),
    )
    const numbers: Numbers = new Map()
    // One after another: a decision names the number of an earlier one, which the target has only just given out.
    for (const row of log('decisions')) {
      const fresh = {
        ...without(row, 'id'),
        target: renumbered(numbers, row['target'] ?? null),
        previous: renumbered(numbers, row['previous'] ?? null),
      }
      const [put] = putRows(target, 'decisions', [fresh], 'RETURNING id')
      numbers.set(Number(row['id']), Number(put!['id']))
    }
    for (const table of ['dismissals', 'rounds']) {
      for (const row of log(table)) putRows(target, table, [without(row, 'id')])
    }
  })
}
