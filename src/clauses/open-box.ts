import type { DraftUnit } from './draft-unit.js'
import type { Line } from './flow.js'
import type { HeadingLine } from './heading-line.js'
import { boxItemNameEnd } from './naming-sentence.js'

/** A 专栏 that is being read: its unit, its frame if it has one, and what was open in the outline before it. */
export interface OpenBox {
  readonly unit: DraftUnit
  /** Frame of the one-column table; undefined where the box is printed as plain paragraphs. */
  frame: number | undefined
  readonly outer: readonly DraftUnit[]
  /** Its last item; null before the first. */
  last: DraftUnit | null
}

/**
 * Whether a line still belongs to the box. A frame says it; without one the box ends at a heading that goes on with the outline,
 * at another box or appendix, and, once its items have names, at a paragraph without one.
 */
export function boxGoesOn(
  box: OpenBox,
  line: Line,
  heading: HeadingLine | null,
  rankOf: (unit: HeadingLine) => number,
): boolean {
  if (box.frame !== undefined) return line.frame === box.frame
  if (line.frame !== undefined) return box.unit.body.length === 0 && box.last === null && heading?.kind !== 'box'
  if (line.hint !== undefined || heading?.kind === 'box' || heading?.kind === 'appendix') return false
  if (heading?.kind === 'numbered') return !continuesOutline(box, heading, rankOf(heading))
  if (box.last !== null && /^[0-9]/.test(box.last.printed) && /^[0-9]{1,2}\s+\D/.test(line.text)) return true
  return box.last === null || box.last.body.length === 0 || heading?.kind === 'bullet' || boxItemNameEnd(line.text) > 0
}

/** Whether a number goes on with a series of the outline outside the box rather than with the box's own. */
function continuesOutline(box: OpenBox, heading: HeadingLine, rank: number): boolean {
  const number = heading.number!
  if (box.last?.number?.style === number.style && box.last.number.value === number.value - 1) return false
  const outside = box.outer.find((unit) => unit.number?.style === number.style)
  if (outside && outside.number!.value < number.value) return true
  return box.outer.some((unit) => unit.number !== null && unit.rank > rank && unit.level <= 2)
}
