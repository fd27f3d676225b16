/** A sheet of a workbook: text only. Widths in characters, one for each heading. */
export interface TextSheet {
  readonly name: string
  readonly headings: readonly string[]
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}
