/** Formats a reader exists for; decided by content, never by the file's name. */
export type DocumentFormat = 'txt' | 'docx' | 'pdf' | 'doc' | 'html' | 'md'

/** One paragraph as a reader found it: running text without line breaks, automatic number already typed out in front. */
export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly text: string
  /** Page the paragraph begins on, from 1; absent where the format has no pages. */
  readonly page?: number
  /** Heading level given by the source itself (Word outline level 1-9, <h1>-<h6>, #); a hint, the text's own numbers win. */
  readonly headingLevel?: number
  /**
   * True where the reader knows that the source may have cut a paragraph here (a line of a text dump, a PDF page end),
   * so that `clauses` may join it with the next one; false or absent where the break is certainly a paragraph break.
   */
  readonly softEnd?: boolean
}

/** A cell of a table; a merged cell is given once, at its first row and column, the places it covers are left out of the row. */
export interface TableCell {
  readonly paragraphs: readonly string[]
  /** Zero-based column the cell begins in, after merges. */
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

/** A table with its rows in reading order. A one-cell table is how Word files draw a 专栏 box: readers leave it a table. */
export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly (readonly TableCell[])[]
  readonly columnCount: number
  readonly page?: number
}

export type Block = ParagraphBlock | TableBlock

/** Something the reader noticed that the user should know (a damaged part skipped, a suspicious encoding). Chinese, without plan text. */
export interface ReadingNote {
  readonly code: string
  readonly message: string
}

/** A file turned into blocks: what `documents` hands to `clauses`. */
export interface PlanDocument {
  /** File name without folders, as given by the user. */
  readonly fileName: string
  readonly format: DocumentFormat
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string
  /** Size of the file in bytes. */
  readonly byteLength: number
  readonly blocks: readonly Block[]
  readonly notes: readonly ReadingNote[]
}
