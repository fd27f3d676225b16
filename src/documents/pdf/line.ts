import type { Glyph } from './page-marks.js'

/** A run of a line without a wide gap in it. */
export interface LineSegment {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** One printed line: its characters in reading order with blanks where the print shows them. */
export interface Line {
  /** Page from 1. */
  readonly page: number
  readonly text: string
  /** Left and right edge and baseline in points. */
  readonly from: number
  readonly to: number
  readonly y: number
  /** Font size of most of its characters. */
  readonly size: number
  /** Font of most of its characters. */
  readonly font: string
  /** Width of its first characters up to the first place where the line could have been broken. */
  readonly headWidth: number
  readonly segments: readonly LineSegment[]
  /** The text without raised digits, where it has any: they are footnote marks, or powers (km²) that belong to the text. */
  readonly unmarked?: string
}

/** A line with its place in the column (page body, table cell) it runs in. */
export interface PlacedLine extends Line {
  /** Distance of its left edge from the column's left edge; negative when it hangs out. */
  readonly indent: number
  /** Room left between its end and the column's right edge; negative for hanging punctuation. */
  readonly room: number
}

/** The part of the glyph's box that characters fill, above and below the baseline, in font sizes. */
export const ASCENT = 0.8
export const DESCENT = 0.12

/** The vertical middle of a character. */
export function middleOf(glyph: Glyph): number {
  return glyph.y - (glyph.size * (ASCENT - DESCENT)) / 2
}
