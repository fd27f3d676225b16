import type { Glyph, PageMarks, Ruling } from './page-marks.js'
import type { Painted, TurnedGlyph } from './paint-walk.js'

type Turn = TurnedGlyph['turn']

/** The direction most characters of the page are written in; a wide table is often printed sideways on an upright page. */
function mainTurn(glyphs: readonly TurnedGlyph[]): Turn {
  const counts = [0, 0, 0, 0]
  for (const g of glyphs) counts[g.turn]! += 1
  return counts.indexOf(Math.max(...counts)) as Turn
}

function turnPoint(x: number, y: number, turn: Turn, width: number, height: number): readonly [number, number] {
  if (turn === 1) return [y, width - x]
  if (turn === 2) return [width - x, height - y]
  if (turn === 3) return [height - y, x]
  return [x, y]
}

/** The page with its text turned upright; characters of other directions (stamps, margins) are left out. */
export function uprightPage(painted: Painted, number: number, width: number, height: number): PageMarks {
  const turn = mainTurn(painted.glyphs)
  const sideways = turn === 1 || turn === 3
  const glyphs = painted.glyphs
    .filter((g) => g.turn === turn)
    .map(({ text, x, y, width: w, size, font }): Glyph => {
      const [nx, ny] = turnPoint(x, y, turn, width, height)
      return { text, x: nx, y: ny, width: w, size, font }
    })
  const rulings = painted.rulings.map((r): Ruling => {
    const [x0, y0] = r.axis === 'h' ? [r.from, r.at] : [r.at, r.from]
    const [x1, y1] = r.axis === 'h' ? [r.to, r.at] : [r.at, r.to]
    const a = turnPoint(x0, y0, turn, width, height)
    const b = turnPoint(x1, y1, turn, width, height)
    return (r.axis === 'h') !== sideways
      ? { axis: 'h', at: a[1], from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) }
      : { axis: 'v', at: a[0], from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) }
  })
  return { number, width: sideways ? height : width, height: sideways ? width : height, glyphs, rulings }
}
