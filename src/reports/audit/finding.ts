import type { AuditFinding, FindingSource } from '../../domain/index.js'
import { textHash } from './hash.js'
import type { PlanView } from './plan-view.js'

/** A run [start, end) of the draft's text. */
export interface TextRun {
  readonly start: number
  readonly end: number
}

/** A finding as a rule states it; id and clauses are added by {@link finishFindings}. */
export interface FoundFault {
  readonly kind: AuditFinding['kind']
  readonly certainty: AuditFinding['certainty']
  /** Where the quote stands in the draft's text. */
  readonly start: number
  readonly end: number
  /** Further places of the draft it concerns (the twin of a repeat, the members of a group). */
  readonly alsoAt?: readonly TextRun[]
  readonly message: string
  readonly suggestion?: string
  readonly sources?: readonly FindingSource[]
}

/** The longest part of a run that stands in one line: quotes never run over a paragraph end. */
export function longestLine(text: string, start: number, end: number): TextRun {
  let best = { start, end: start }
  let from = start
  for (const line of text.slice(start, end).split('\n')) {
    if (line.length > best.end - best.start) best = { start: from, end: from + line.length }
    from += line.length + 1
  }
  return best
}

const BEFORE = /^[\s，。；：、！？,;:）)”’》]*/
const AFTER = /[\s，。；：、,;:（(“‘《]*$/

/** A run without the marks that belong to its neighbours: closing marks at its beginning, separating and opening ones at its end. */
export function trimMarks(text: string, start: number, end: number): TextRun {
  const quote = text.slice(start, end)
  const lead = BEFORE.exec(quote)![0].length
  const core = quote.slice(lead).replace(AFTER, '')
  return { start: start + lead, end: start + lead + core.length }
}

const KIND_ORDER: readonly AuditFinding['kind'][] = [
  'foreign-place',
  'scope-leftover',
  'number-conflict',
  'definition-conflict',
  'verbatim-copy',
  'self-duplicate',
  'typo',
]

/** The text of the passages a fault stands in: part of its name, so that a dismissal ends when that text changes. */
function surroundings(view: PlanView, fault: FoundFault): string {
  const at = view.passageAt(fault.start)
  return at === undefined ? '' : at.text
}

/** Faults of one kind at one place become one, with all that was said of it: a reviewer dismisses a place once. */
function mergeEqualPlaces(ordered: readonly FoundFault[]): FoundFault[] {
  const out: FoundFault[] = []
  for (const fault of ordered) {
    const last = out.at(-1)
    if (last === undefined || last.kind !== fault.kind || last.start !== fault.start || last.end !== fault.end) {
      out.push(fault)
      continue
    }
    const sources = [...(last.sources ?? []), ...(fault.sources ?? [])]
    out[out.length - 1] = {
      ...last,
      certainty: last.certainty === 'certain' ? 'certain' : fault.certainty,
      alsoAt: [...(last.alsoAt ?? []), ...(fault.alsoAt ?? [])],
      message: last.message.includes(fault.message) ? last.message : `${last.message}；${fault.message}`,
      ...(sources.length === 0 ? {} : { sources }),
    }
  }
  return out
}

/** Gives faults their ids and clauses and puts them in a fixed order (kind, place); equal ones are kept once. */
export function finishFindings(view: PlanView, faults: readonly FoundFault[]): AuditFinding[] {
  const ordered = [...faults].sort(
    (a, b) =>
      KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
      a.start - b.start ||
      a.end - b.end ||
      (a.message < b.message ? -1 : a.message > b.message ? 1 : 0),
  )
  const seen = new Map<string, number>()
  const order = new Map(view.plan.clauses.map((clause, i) => [clause.id, i]))
  const out: AuditFinding[] = []
  for (const fault of mergeEqualPlaces(ordered)) {
    const quote = view.plan.text.slice(fault.start, fault.end)
    const base = textHash([fault.kind, quote, surroundings(view, fault)].join('\u0000'))
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    const clauses = [{ start: fault.start, end: fault.end }, ...(fault.alsoAt ?? [])].flatMap((r) =>
      view.clausesAt(r.start, r.end),
    )
    out.push({
      id: count === 1 ? `f-${base}` : `f-${base}-${count}`,
      kind: fault.kind,
      certainty: fault.certainty,
      clauses: [...new Set(clauses)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
      quote,
      message: fault.message,
      ...(fault.suggestion === undefined ? {} : { suggestion: fault.suggestion }),
      ...(fault.sources === undefined || fault.sources.length === 0 ? {} : { sources: fault.sources }),
    })
  }
  return out
}
