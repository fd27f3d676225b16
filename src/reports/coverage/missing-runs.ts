import type { MeasurePart } from '../../domain/index.js'

/** What may stand between two parts of one quotation. */
const JOINT = /^[，、；和与及以等]{0,3}$/u

/** The unanswered parts of a measure as quotations, letter for letter; neighbours make one. */
export function missingRuns(text: string, parts: readonly MeasurePart[]): string[] {
  const runs: { start: number; end: number }[] = []
  let previousMissing = false
  for (const { span, answered } of parts) {
    const last = runs.at(-1)
    if (!answered && previousMissing && last && JOINT.test(text.slice(last.end, span.start))) last.end = span.end
    else if (!answered) runs.push({ ...span })
    previousMissing = !answered
  }
  return runs.map((r) => text.slice(r.start, r.end))
}
