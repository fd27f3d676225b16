import type { MeasurePart, Span } from '../../domain/index.js'

/** What may stand between two parts of one quotation: marks and joining words, or the letters of a cut-up compound (防、治、康、管). */
const JOINT = /^(?:[，、；和与及以等]{0,3}|(?:、\p{Script=Han})+、)$/u

/** Marks that a cut may leave at the end. */
const LOOSE_END = /[，、；]+$/u

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['（', '）'],
  ['(', ')'],
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
])
const OPENERS: ReadonlyMap<string, string> = new Map([...CLOSERS].map(([open, close]) => [close, open]))

/**
 * The span without half a pair of brackets or quotation marks: an opening mark right before it is taken in; else it ends before the
 * mark that has no partner. What stands on the far side of a bracket belongs to a part that was answered, so it is not quoted.
 */
function withWholePairs(text: string, span: Span): Span {
  const open: number[] = []
  let { start } = span
  for (let at = start; at < span.end; at++) {
    const mark = text[at]!
    if (CLOSERS.has(mark)) open.push(at)
    const opener = OPENERS.get(mark)
    if (opener === undefined) continue
    if (open.length > 0) open.pop()
    else if (text[start - 1] === opener) start -= 1
    else return { start, end: at }
  }
  const lone = open[0]
  if (lone === undefined) return { start, end: span.end }
  return lone === start ? { start: start + 1, end: span.end } : { start, end: lone }
}

/** The unanswered parts of a measure as quotations, letter for letter; neighbours make one. */
export function missingRuns(text: string, parts: readonly MeasurePart[]): string[] {
  const runs: { start: number; end: number }[] = []
  let previousMissing = false
  for (const { span, answered } of parts) {
    // A single letter is nothing by itself: it neither goes on with a quotation nor ends one.
    if (answered && span.end - span.start === 1) continue
    const last = runs.at(-1)
    if (!answered && previousMissing && last && JOINT.test(text.slice(last.end, span.start))) last.end = span.end
    else if (!answered) runs.push({ ...span })
    previousMissing = !answered
  }
  return runs.flatMap((run) => {
    const { start, end } = withWholePairs(text, run)
    return text.slice(start, end).replace(LOOSE_END, '') || []
  })
}
