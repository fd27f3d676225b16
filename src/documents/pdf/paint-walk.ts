import { MAX_GLYPHS_PER_PAGE, MAX_RULINGS_PER_PAGE } from './limits.js'
import { apply, compose, IDENTITY, toMatrix, type Matrix } from './matrix.js'
import type { Glyph, Ruling } from './page-marks.js'
import { pathRulings } from './path-rulings.js'
import { foldRadicals } from './radicals.js'

/** One paint operator of a page; names are those of pdf.js (`showText`, `constructPath`, …). */
export interface PaintOperator {
  readonly name: string
  readonly args: readonly unknown[]
}

/** What the walk needs to know of a font: how wide its glyphs are drawn. */
export interface PaintFont {
  readonly name: string
  /** Glyph units to text units, usually 0.001. */
  readonly unit: number
  readonly vertical: boolean
}

/** A glyph as pdf.js hands it to showText. */
interface ShownGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

interface TextState {
  readonly font: PaintFont | null
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly scale: number
  readonly leading: number
  readonly rise: number
}

const START: TextState = { font: null, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 }
/** Glyph displacements in a text array are thousandths of the font size (ISO 32000-1, 9.4.3). */
const DISPLACEMENT_UNIT = 1000
/** Baseline below the top of an upright character in vertical writing, in font sizes (ISO 32000-1, 9.7.4.3: default 880 of 1000). */
const VERTICAL_BASELINE = 0.88
/** A watermark stands askew; text leaning by more than about 3° (its sine) is not running text. */
const MAX_LEAN = 0.05

/** A glyph with the direction it is written in: 0 = left to right, 1 = turned by 90° clockwise, 2 = upside down, 3 = 270°. */
export interface TurnedGlyph extends Glyph {
  readonly turn: 0 | 1 | 2 | 3
}

export interface Painted {
  readonly glyphs: readonly TurnedGlyph[]
  readonly rulings: readonly Ruling[]
  /** Glyphs left out because they stand askew (watermarks). */
  readonly askew: number
  /** True where a limit cut the page. */
  readonly cut: boolean
}

function turnOf(dx: number, dy: number): 0 | 1 | 2 | 3 | null {
  const length = Math.hypot(dx, dy)
  if (length === 0) return null
  if (Math.abs(dy) / length < MAX_LEAN) return dx > 0 ? 0 : 2
  if (Math.abs(dx) / length < MAX_LEAN) return dy > 0 ? 1 : 3
  return null
}

function shownGlyph(value: unknown): ShownGlyph | null {
  if (typeof value !== 'object' || value === null) return null
  const g = value as { unicode?: unknown; width?: unknown; isSpace?: unknown }
  if (typeof g.unicode !== 'string' || typeof g.width !== 'number') return null
  return { unicode: g.unicode, width: g.width, isSpace: g.isSpace === true }
}

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

/**
 * Walks the paint operators of a page and notes where each character and each straight line is printed. Text and graphics state
 * follow ISO 32000-1, 8.4 and 9.3; `base` turns PDF space into the upright page with y downwards.
 */
export function walkPaint(
  operators: Iterable<PaintOperator>,
  base: Matrix,
  fontOf: (reference: unknown) => PaintFont | null,
): Painted {
  const glyphs: TurnedGlyph[] = []
  const rulings: Ruling[] = []
  const saved: { ctm: Matrix; text: TextState }[] = []
  let ctm = base
  let text = START
  let textMatrix = IDENTITY
  let lineX = 0
  let lineY = 0
  let x = 0
  let askew = 0
  let cut = false

  const moveTo = (dx: number, dy: number): void => {
    lineX += dx
    lineY += dy
    x = lineX
  }

  const show = (items: readonly unknown[]): void => {
    const { font, size } = text
    if (!font || size === 0) return
    const place = compose(ctm, textMatrix)
    const turn = turnOf(place[0], place[1])
    const height = Math.abs(size) * Math.hypot(place[2], place[3])
    const across = Math.hypot(place[0], place[1])
    let down = 0
    for (const item of items) {
      if (typeof item === 'number') {
        if (font.vertical) down -= (item * size) / DISPLACEMENT_UNIT
        else x -= ((item * size) / DISPLACEMENT_UNIT) * text.scale
        continue
      }
      const glyph = shownGlyph(item)
      if (!glyph) continue
      const spacing = text.charSpacing + (glyph.isSpace ? text.wordSpacing : 0)
      const advance = glyph.width * font.unit * size
      const printed = foldRadicals(glyph.unicode)
      if (turn === null) askew += 1
      else if (printed !== '' && glyphs.length < MAX_GLYPHS_PER_PAGE) {
        const [gx, gy] = font.vertical
          ? apply(place, x - size / 2, lineY + down - size * VERTICAL_BASELINE)
          : apply(place, x, lineY + text.rise)
        glyphs.push({
          text: printed,
          x: gx,
          y: gy,
          width: font.vertical ? height : Math.abs(advance * text.scale) * across,
          size: height,
          font: font.name,
          turn: font.vertical ? 0 : turn,
        })
      } else cut ||= glyphs.length >= MAX_GLYPHS_PER_PAGE
      if (font.vertical) down += spacing - size
      else x += (advance + spacing) * text.scale
    }
    if (font.vertical) lineY += down
  }

  for (const { name, args } of operators) {
    switch (name) {
      case 'save':
        saved.push({ ctm, text })
        break
      case 'beginGroup':
      case 'paintFormXObjectBegin': {
        saved.push({ ctm, text })
        // pdf.js gives a group's matrix with the group and again with the form inside it; only the form's is applied.
        const matrix = name === 'beginGroup' ? null : toMatrix(args[0] as ArrayLike<unknown> | undefined)
        if (matrix) ctm = compose(ctm, matrix)
        break
      }
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd': {
        const last = saved.pop()
        if (last) ({ ctm, text } = last)
        break
      }
      case 'transform': {
        const matrix = toMatrix(args)
        if (matrix) ctm = compose(ctm, matrix)
        break
      }
      case 'beginText':
        textMatrix = IDENTITY
        lineX = lineY = x = 0
        break
      case 'setFont':
        text = { ...text, font: fontOf(args[0]), size: number(args[1]) }
        break
      case 'setCharSpacing':
        text = { ...text, charSpacing: number(args[0]) }
        break
      case 'setWordSpacing':
        text = { ...text, wordSpacing: number(args[0]) }
        break
      case 'setHScale':
        text = { ...text, scale: number(args[0]) / 100 }
        break
      case 'setLeading':
        text = { ...text, leading: -number(args[0]) }
        break
      case 'setTextRise':
        text = { ...text, rise: number(args[0]) }
        break
      case 'setTextMatrix': {
        textMatrix = toMatrix(args[0] as ArrayLike<unknown> | undefined) ?? toMatrix(args) ?? textMatrix
        lineX = lineY = x = 0
        break
      }
      case 'moveText':
        moveTo(number(args[0]), number(args[1]))
        break
      case 'setLeadingMoveText':
        text = { ...text, leading: number(args[1]) }
        moveTo(number(args[0]), number(args[1]))
        break
      case 'nextLine':
        moveTo(0, text.leading)
        break
      case 'showText':
        if (Array.isArray(args[0])) show(args[0])
        break
      case 'constructPath': {
        const room = MAX_RULINGS_PER_PAGE - rulings.length
        if (room <= 0) cut = true
        else rulings.push(...pathRulings(args, ctm).slice(0, room))
        break
      }
    }
  }
  return { glyphs, rulings, askew, cut }
}
