/** A sheet of a workbook: text only. Widths in characters, one for each heading. */
export interface TextSheet {
  readonly name: string
  readonly headings: readonly string[]
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
  /** Columns from the left that stay in sight, and stand on every page where the sheet is too wide for one; 0 where absent. */
  readonly fixedColumns?: number
}
