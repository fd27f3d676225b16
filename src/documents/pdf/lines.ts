import { isWide, mayBreakBetween } from './characters.js'
import { ASCENT, DESCENT, type Line, type LineSegment } from './line.js'
import type { Glyph } from './page-marks.js'

/** Two characters share a line when this share of the smaller one's height overlaps; a footnote mark overlaps by about 0.6. */
const MIN_OVERLAP = 0.5
/** The same character printed twice within this many font sizes is one printed bold. */
const BOLD_SHIFT = 0.12
/** Gap between Latin words that were placed without a blank, in font sizes (a blank is 0.25 to 0.33). */
const WORD_GAP = 0.17
/** Gap next to a Chinese character that stands for a tab or a typed blank; the space set between Chinese and Latin is at most 0.5. */
const WIDE_GAP = 0.8
/** Gap that parts columns of a table without lines. */
const COLUMN_GAP = 1.2

/** A footnote mark is set at about 58 % of the size and raised by a third (Word, LibreOffice). */
const MARK_SIZE = 0.75
const MARK_RISE = 0.15
const NOTE_MARK = /^[\d①-⑳*※[\]]$/

const BLANK = /^[\s\u00a0\u3000]+$/
/** Bullets of the symbol fonts Word uses (Symbol, Wingdings), which PDF files name by private code points. */
const SYMBOL_BULLETS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf075': '◆',
  '\uf0a7': '▪',
  '\uf0b2': '◇',
}

const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b\ufeff\ufffe\uffff]/g

interface Row {
  top: number
  bottom: number
  readonly glyphs: Glyph[]
}

function overlap(row: Row, glyph: Glyph): number {
  const top = glyph.y - glyph.size * ASCENT
  const bottom = glyph.y + glyph.size * DESCENT
  const shared = Math.min(row.bottom, bottom) - Math.max(row.top, top)
  return shared / Math.min(bottom - top, row.bottom - row.top)
}

function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const rows: Row[] = []
  const sorted = [...glyphs].sort((a, b) => b.size - a.size || a.y - b.y || a.x - b.x)
  // Larger characters first, so that a raised mark joins the line it belongs to and does not make one of its own.
  for (const glyph of sorted) {
    let best: Row | null = null
    for (const row of rows) {
      if (overlap(row, glyph) >= MIN_OVERLAP && (!best || overlap(row, glyph) > overlap(best, glyph))) best = row
    }
    if (best) best.glyphs.push(glyph)
    else rows.push({ top: glyph.y - glyph.size * ASCENT, bottom: glyph.y + glyph.size * DESCENT, glyphs: [glyph] })
  }
  return rows.sort((a, b) => a.top - b.top)
}

function inReadingOrder(glyphs: readonly Glyph[]): Glyph[] {
  const sorted = [...glyphs].sort((a, b) => a.x - b.x)
  return sorted.filter((g, i) => {
    const twin = sorted.slice(Math.max(0, i - 3), i).find((p) => p.text === g.text && g.x - p.x < BOLD_SHIFT * g.size)
    return !twin || BLANK.test(g.text)
  })
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

function mostUsed<T>(items: readonly { key: T; weight: number }[], fallback: T): T {
  const weights = new Map<T, number>()
  for (const { key, weight } of items) weights.set(key, (weights.get(key) ?? 0) + weight)
  let best = fallback
  let bestWeight = 0
  for (const [key, weight] of weights) if (weight > bestWeight) [best, bestWeight] = [key, weight]
  return best
}

const edgeOf = (glyph: Glyph): number => glyph.x + glyph.width
const clean = (text: string): string =>
  text
    .replace(UNPRINTABLE, '')
    .replace(/\u00a0/g, ' ')
    .replace(/[\uf06c-\uf0fc]/g, (c) => SYMBOL_BULLETS[c] ?? c)

const isPrinted = (glyph: Glyph): boolean => !BLANK.test(glyph.text) && clean(glyph.text) !== ''

/** Text of characters in reading order, cut where the gaps are as wide as between the columns of a table. */
function segmentsOf(glyphs: readonly Glyph[], size: number): LineSegment[] {
  const printed = glyphs.filter(isPrinted)
  const stretch = Math.max(0, median(printed.slice(1).map((g, i) => g.x - edgeOf(printed[i]!))))
  const segments: { text: string; from: number; to: number }[] = []
  let blanks = ''
  let previous: Glyph | null = null
  for (const glyph of glyphs) {
    if (BLANK.test(glyph.text)) {
      if (previous) blanks += clean(glyph.text)
      continue
    }
    const text = clean(glyph.text)
    if (text === '') continue
    const gap = previous ? glyph.x - edgeOf(previous) : 0
    const wide = previous !== null && (isWide(previous.text) || isWide(text))
    const limit = (wide ? WIDE_GAP : WORD_GAP) * size + stretch
    const last = segments.at(-1)
    if (!last || gap > COLUMN_GAP * size + stretch) segments.push({ text, from: glyph.x, to: edgeOf(glyph) })
    else {
      last.text += (blanks !== '' ? blanks : gap > limit ? ' ' : '') + text
      last.to = edgeOf(glyph)
    }
    blanks = ''
    previous = glyph
  }
  return segments
}

const joinSegments = (segments: readonly LineSegment[]): string => segments.map((s) => s.text).join(' ')

function lineOf(row: Row, page: number): Line | null {
  const all = inReadingOrder(row.glyphs)
  const printed = all.filter(isPrinted)
  if (printed.length === 0) return null
  const size = mostUsed(
    printed.map((g) => ({ key: Math.round(g.size * 4) / 4, weight: g.text.length })),
    printed[0]!.size,
  )
  const y = median(printed.filter((g) => Math.abs(g.size - size) < 1).map((g) => g.y)) || printed[0]!.y
  const isMark = (g: Glyph): boolean =>
    g.size < MARK_SIZE * size && g.y < y - MARK_RISE * size && NOTE_MARK.test(g.text)
  const marks = printed.filter(isMark)
  const segments = segmentsOf(all, size)
  const line: Line = {
    page,
    text: joinSegments(segments),
    from: printed[0]!.x,
    to: edgeOf(printed.at(-1)!),
    y,
    size,
    font: mostUsed(
      printed.map((g) => ({ key: g.font, weight: g.text.length })),
      '',
    ),
    headWidth: headWidth(printed),
    segments,
  }
  if (marks.length === 0 || marks.length === printed.length) return line
  return {
    ...line,
    unmarked: joinSegments(
      segmentsOf(
        all.filter((g) => !isMark(g)),
        size,
      ),
    ),
  }
}

function headWidth(printed: readonly Glyph[]): number {
  let i = 1
  while (i < printed.length && !mayBreakBetween(printed[i - 1]!.text.slice(-1), printed[i]!.text.slice(0, 1))) i += 1
  return edgeOf(printed[i - 1]!) - printed[0]!.x
}

/**
 * The printed lines of some characters of one page, top to bottom. Blanks are those printed as characters, and gaps too wide for
 * spread-out (justified) text; the small space that programs set between Chinese and Latin characters is no blank.
 */
export function linesOf(glyphs: readonly Glyph[], page: number): Line[] {
  return rowsOf(glyphs).flatMap((row) => lineOf(row, page) ?? [])
}
