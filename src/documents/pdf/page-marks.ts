/**
 * One printed character with its place on the upright page: points (1/72 inch) from the top left corner, y downwards.
 * `x` is the left edge, `y` the baseline.
 */
export interface Glyph {
  /** What it stands for; usually one character, two or three for a ligature. */
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Font size in points. */
  readonly size: number
  /** Name of the font; only compared, never shown. */
  readonly font: string
}

/** A straight horizontal (`h`) or vertical (`v`) printed line; `at` is its y or x, [from, to] its extent along the other axis. */
export interface Ruling {
  readonly axis: 'h' | 'v'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What is printed on a page, before any reading order is known. */
export interface PageMarks {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rulings: readonly Ruling[]
}
