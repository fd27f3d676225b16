import type { ShelfView } from '../domain/index.js'
import { csvOf } from './csv.js'
import { shelfTable } from './shelf-table.js'

/** A shelf as a CSV: the rows of its Excel file. */
export function shelfCsv(shelf: ShelfView): string {
  const { headings, rows } = shelfTable(shelf)
  return csvOf([headings, ...rows])
}
