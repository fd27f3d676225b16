import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'

/** A place of the draft's text. */
export interface FoundPlace {
  readonly start: number
  readonly end: number
}

/** Characters shown on either side of a mark. */
const CONTEXT = 6

/** Widens a place by a few characters of its own line, so that a reader can find it. */
export function inContext(view: PlanView, place: FoundPlace): FoundPlace {
  const { text } = view.plan
  const lineStart = text.lastIndexOf('\n', place.start - 1) + 1
  const lineEnd = text.indexOf('\n', place.end)
  return {
    start: Math.max(lineStart, place.start - CONTEXT),
    end: Math.min(lineEnd < 0 ? text.length : lineEnd, place.end + CONTEXT),
  }
}

/**
 * One finding for all places of one habit of writing (half-width commas, blanks): a reviewer mends them in one go.
 * Empty where there is no place.
 */
export function grouped(
  view: PlanView,
  places: readonly FoundPlace[],
  certainty: FoundFault['certainty'],
  what: string,
  suggestion: string,
): FoundFault[] {
  const first = places[0]
  if (first === undefined) return []
  const shown = inContext(view, first)
  const count = places.length === 1 ? '' : `，全文共${places.length}处`
  return [{ kind: 'typo', certainty, ...shown, alsoAt: places, message: `${what}${count}，建议核实`, suggestion }]
}
