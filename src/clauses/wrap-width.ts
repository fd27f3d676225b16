import type { FlowItem } from './flow.js'

/** Fewer lines show no habit. */
const FEWEST_LINES = 12
/** Share of the lines that must be full where every line of the text was broken at one width. */
const LEAST_SHARE = 0.5
/** A full line may lack this much of the width: no mark begins a line, numbers are not broken. One Chinese character is 2 wide. */
const SLACK = 5
/** Widths of printed lines; longer ones are paragraphs. */
const NARROWEST = 30
const WIDEST = 160
/** The width is that of the lines at this share of all, so that single longer lines do not count. */
const PERCENTILE = 0.9

/** Printed width of a line: 2 for a character of the wide scripts, 1 for others. */
function widthOf(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 0x2000 ? 2 : 1
  return width
}

/**
 * The test for full lines in a text whose every line was broken at one width (a saved e-mail, a converted PDF); null where the
 * text has a line for each paragraph.
 */
export function fullLineTest(items: readonly FlowItem[]): ((text: string) => boolean) | null {
  const widths = items.flatMap((item) =>
    item.kind === 'line' && item.frame === undefined ? [Math.min(widthOf(item.text.slice(0, WIDEST)), WIDEST)] : [],
  )
  if (widths.length < FEWEST_LINES) return null
  const sorted = [...widths].sort((a, b) => a - b)
  const usual = sorted[Math.floor(sorted.length * PERCENTILE)]!
  if (usual < NARROWEST || usual >= WIDEST) return null
  const full = widths.filter((width) => width >= usual - SLACK && width <= usual + SLACK).length
  if (full < widths.length * LEAST_SHARE) return null
  return (text) => text.length <= WIDEST && widthOf(text) >= usual - SLACK
}
