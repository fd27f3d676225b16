import { apply, type Matrix } from './matrix.js'
import type { Ruling } from './page-marks.js'

/** pdf.js path codes: 0 moveTo, 1 lineTo, 2 curveTo, 3 quadraticCurveTo, 4 closePath, with their numbers of operands. */
const MOVE = 0
const LINE = 1
const CLOSE = 4
const OPERANDS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }

/** pdf.js operators that end a path, by number: stroke 20, closeStroke 21, fill 22, eoFill 23, (eo)FillStroke 24-27. */
const STROKES = new Set([20, 21, 24, 25, 26, 27])
const FILLS = new Set([22, 23, 24, 25, 26, 27])

/** A filled box thinner than this is a drawn line (Word prints borders as boxes of 0.5 to 3 points). */
const MAX_LINE_THICKNESS = 3.2
/** Off the straight by less than this is straight. */
const STRAIGHT = 0.6
/** Shorter strokes are parts of drawn characters, not of tables: the smallest table cell is about 6 points wide. */
const MIN_LENGTH = 4

type Point = readonly [number, number]

function subpaths(data: ArrayLike<number>, ctm: Matrix): Point[][] {
  const paths: Point[][] = []
  let current: Point[] = []
  for (let i = 0; i < data.length;) {
    const code = data[i]!
    const operands = OPERANDS[code]
    if (operands === undefined) break
    if (code === CLOSE) {
      if (current[0]) current.push(current[0])
    } else {
      const point = apply(ctm, data[i + operands - 1]!, data[i + operands]!)
      if (code === MOVE) {
        current = [point]
        paths.push(current)
      } else if (code === LINE) current.push(point)
      // A curve ends the straight run: what follows begins a new one.
      else paths.push((current = [point]))
    }
    i += 1 + operands
  }
  return paths
}

function straight([x0, y0]: Point, [x1, y1]: Point): Ruling | null {
  const dx = Math.abs(x1 - x0)
  const dy = Math.abs(y1 - y0)
  if (dy < STRAIGHT && dx >= MIN_LENGTH)
    return { axis: 'h', at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }
  if (dx < STRAIGHT && dy >= MIN_LENGTH)
    return { axis: 'v', at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }
  return null
}

function thinBox(points: readonly Point[]): Ruling | null {
  const xs = points.map((p) => p[0])
  const ys = points.map((p) => p[1])
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top < MAX_LINE_THICKNESS && right - left >= MIN_LENGTH && right - left > bottom - top) {
    return { axis: 'h', at: (top + bottom) / 2, from: left, to: right }
  }
  if (right - left < MAX_LINE_THICKNESS && bottom - top >= MIN_LENGTH) {
    return { axis: 'v', at: (left + right) / 2, from: top, to: bottom }
  }
  return null
}

/**
 * The straight lines one pdf.js `constructPath` prints: stroked straight segments and the sides of stroked boxes, and filled boxes
 * thin enough to be lines. Clip paths and filled areas give none.
 */
export function pathRulings(args: readonly unknown[], ctm: Matrix): Ruling[] {
  const [end, data] = args
  if (typeof end !== 'number' || !Array.isArray(data) || !ArrayBuffer.isView(data[0])) return []
  const strokes = STROKES.has(end)
  const fills = FILLS.has(end)
  if (!strokes && !fills) return []
  const rulings: Ruling[] = []
  for (const path of subpaths(data[0] as Float32Array, ctm)) {
    const thin = fills && path.length >= 4 ? thinBox(path) : null
    if (thin) rulings.push(thin)
    else if (strokes) {
      for (let i = 1; i < path.length; i++) {
        const ruling = straight(path[i - 1]!, path[i]!)
        if (ruling) rulings.push(ruling)
      }
    }
  }
  return rulings
}
