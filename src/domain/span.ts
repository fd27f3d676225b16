/**
 * A half-open run [start, end) of UTF-16 code units in the normalised text of one plan.
 * `start <= end`; an empty span (start === end) marks a position.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Builds a span; throws a RangeError when it runs backwards or begins before 0. */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`span needs integers 0 <= start <= end, got [${start}, ${end})`)
  }
  return { start, end }
}

/** The number of UTF-16 code units in a span. */
export function spanLength(s: Span): number {
  return s.end - s.start
}

/** Whether two spans share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The text a span stands for. */
export function textAt(text: string, s: Span): string {
  return text.slice(s.start, s.end)
}
