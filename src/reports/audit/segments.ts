import type { Passage, PlanView } from './plan-view.js'

/** A part of a sentence between commas, semicolons, colons and full stops, blanks left out. */
export interface Segment {
  /** Without blanks and without the marks around it. */
  readonly text: string
  /** Where it stands in the plan's text, blanks included. */
  readonly start: number
  readonly end: number
  readonly passage: Passage
  /** Number of the passage in the view. */
  readonly at: number
}

const SEGMENT = /[^，。；：！？,;:!?]+/g

/** The segments of every heading and clause but indicator rows, in reading order. */
export function segmentsOf(view: PlanView): Segment[] {
  const out: Segment[] = []
  view.passages.forEach((passage, at) => {
    if (passage.kind === 'indicator') return
    for (const found of passage.text.matchAll(SEGMENT)) {
      const lead = found[0].length - found[0].trimStart().length
      const printed = found[0].trim()
      if (printed === '') continue
      const start = passage.start + found.index + lead
      out.push({ text: printed.replace(/\s/g, ''), start, end: start + printed.length, passage, at })
    }
  })
  return out
}

/** Size of the character runs by which near-equal segments are looked up. */
const KEY = 5

/** A run that stands in more segments than this is a set phrase and finds nothing. */
const MAX_SEGMENTS_A_KEY = 12

/** Looks up segments that share a run of five characters with a text: candidates for near equality, each once, in order. */
export function segmentIndex(segments: readonly Segment[]): (text: string) => Segment[] {
  const byKey = new Map<string, number[]>()
  segments.forEach((segment, i) => {
    for (const key of keysOf(segment.text)) {
      const list = byKey.get(key)
      if (list === undefined) byKey.set(key, [i])
      else if (list.length <= MAX_SEGMENTS_A_KEY) list.push(i)
    }
  })
  return (text) => {
    const found = new Set<number>()
    for (const key of keysOf(text)) {
      const list = byKey.get(key)
      if (list !== undefined && list.length <= MAX_SEGMENTS_A_KEY) for (const i of list) found.add(i)
    }
    return [...found].sort((a, b) => a - b).map((i) => segments[i]!)
  }
}

function keysOf(text: string): Set<string> {
  const keys = new Set<string>()
  for (let i = 0; i + KEY <= text.length; i++) keys.add(text.slice(i, i + KEY))
  return keys
}
