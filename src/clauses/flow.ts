/** One paragraph of the plan on its way through the stage: cleaned text and what the reader knew about it. */
export interface Line {
  readonly kind: 'line'
  readonly text: string
  /** The source may have cut a paragraph at its end. */
  readonly softEnd: boolean
  readonly page?: number
  /** Heading level given by the source, 1-9. */
  readonly hint?: number
  /** Number of the one-column table (frame of a 专栏) it stands in, from 0. */
  readonly frame?: number
  /** True where the bare number it begins with heads a chapter (`3 监测与预警`). */
  readonly bareNumber?: true
}

/** A table with more than one column as a full grid: every row has the same number of cells, merged-away places are ''. */
export interface Grid {
  readonly kind: 'grid'
  readonly rows: readonly (readonly string[])[]
  /** Rows that belong to the header; 0 where the first row holds sentences. */
  readonly headerRows: number
  /** Caption found inside the table (a first row that is one cell over all columns); '' where there is none. */
  readonly caption: string
  readonly page?: number
}

/** What the plan consists of, in reading order. */
export type FlowItem = Line | Grid
