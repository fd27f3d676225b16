/** A column of a table: its heading and its share of the text width. */
export interface OfficialColumn {
  readonly heading: string
  /** Relative to the sum of all columns' weights. */
  readonly weight: number
  readonly centred?: boolean
}

/** A part of an official document, independent of the file format it is written in. */
export type OfficialBlock =
  | { readonly kind: 'title' | 'subtitle'; readonly text: string }
  /** Level 1 一、 2 （一） 3 1. ; numbers are part of the text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** `label` is set off in front of the text (建议：). */
  | { readonly kind: 'paragraph'; readonly text: string; readonly label?: string }
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly OfficialColumn[]
      readonly rows: readonly (readonly string[])[]
    }

/** A document in sections; wide tables stand in landscape sections. */
export interface OfficialSection {
  readonly landscape: boolean
  readonly blocks: readonly OfficialBlock[]
}
