import type { Line, PlacedLine } from '../../../src/documents/pdf/line.js'
import type { Glyph, PageMarks, Ruling } from '../../../src/documents/pdf/page-marks.js'

export const SIZE = 16

/** Characters of a text set one after the other from (x, y); Latin ones are half as wide. `gap` is set between all of them. */
export function glyphs(
  text: string,
  x: number,
  y: number,
  options: { size?: number; gap?: number; font?: string } = {},
): Glyph[] {
  const { size = SIZE, gap = 0, font = 'Song' } = options
  let at = x
  return [...text].map((character) => {
    const width = character.charCodeAt(0) < 0x80 ? size / 2 : size
    const glyph = { text: character, x: at, y, width, size, font }
    at += width + gap
    return glyph
  })
}

/** A line placed in a column of 28 characters (448 points) by default. */
export function line(text: string, options: Partial<PlacedLine> & { width?: number } = {}): PlacedLine {
  const size = options.size ?? SIZE
  const indent = options.indent ?? 0
  const length = options.width ?? [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x80 ? size / 2 : size), 0)
  return {
    page: 1,
    text,
    from: 80 + indent,
    to: 80 + indent + length,
    y: 100,
    size,
    font: 'Song',
    headWidth: size,
    segments: [{ text, from: 80 + indent, to: 80 + indent + length }],
    indent,
    room: 448 - indent - length,
    ...options,
  }
}

/** A line of some texts that begin at the given places. */
export function parts(y: number, ...pieces: readonly (readonly [number, string])[]): Line {
  const segments = pieces.map(([from, text]) => ({ text, from, to: from + text.length * SIZE }))
  const [first, last] = [segments[0]!, segments.at(-1)!]
  return { ...line(segments.map((s) => s.text).join(' ')), y, from: first.from, to: last.to, segments }
}

export const h = (at: number, from: number, to: number): Ruling => ({ axis: 'h', at, from, to })
export const v = (at: number, from: number, to: number): Ruling => ({ axis: 'v', at, from, to })

/** All lines of a grid with these column and row borders. */
export function grid(xs: readonly number[], ys: readonly number[]): Ruling[] {
  return [...ys.map((y) => h(y, xs[0]!, xs.at(-1)!)), ...xs.map((x) => v(x, ys[0]!, ys.at(-1)!))]
}

/** A page of A4. */
export function page(number: number, marks: { glyphs?: readonly Glyph[]; rulings?: readonly Ruling[] }): PageMarks {
  return { number, width: 595, height: 842, glyphs: marks.glyphs ?? [], rulings: marks.rulings ?? [] }
}
