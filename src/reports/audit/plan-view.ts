import type { ChapterRole, Clause, OutlineUnit, Plan } from '../../domain/index.js'

/** A sentence, table row or heading of a plan, where it stands in `plan.text`. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: Clause['kind'] | 'heading'
  readonly role: ChapterRole
  readonly unit: string
  /** Id of the clause; for a heading that of the first clause below it; '' where none follows. */
  readonly clause: string
}

/** A line of `plan.text` with the passages in it. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly passages: readonly Passage[]
}

/** A plan made ready for the rules: headings and clauses in one reading order. */
export interface PlanView {
  readonly plan: Plan
  readonly passages: readonly Passage[]
  readonly paragraphs: readonly Paragraph[]
  /** Ids of the clauses a run of `plan.text` touches, in reading order, each once. */
  clausesAt(start: number, end: number): string[]
  /** The passage that holds a place of `plan.text`, or the last one before it. */
  passageAt(offset: number): Passage | undefined
}

const HEADING_KINDS: ReadonlySet<OutlineUnit['kind']> = new Set<OutlineUnit['kind']>([
  'chapter',
  'section',
  'item',
  'box',
  'box-item',
  'appendix',
])

/** No title is longer; thousands of numbers such as 1.1.1.1… may be, and they repeat each other without end. */
const LONGEST_HEADING = 200

/** Index of the last passage that begins at or before `offset`; -1 where none does. */
function lastBeginningBy(passages: readonly Passage[], offset: number): number {
  let low = 0
  let high = passages.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passages[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Headings that no clause repeats (a name run into its paragraph may be both), with the clause that follows each. */
function headingPassages(plan: Plan, clauses: readonly Passage[]): Passage[] {
  const out: Passage[] = []
  for (const unit of plan.units) {
    const { start, end } = unit.heading
    if (!HEADING_KINDS.has(unit.kind) || end <= start || end - start > LONGEST_HEADING) continue
    const at = lastBeginningBy(clauses, start)
    const before = clauses[at]
    const next = clauses[at + 1]
    if ((before !== undefined && before.end > start) || (next !== undefined && next.start < end)) continue
    const text = plan.text.slice(start, end)
    out.push({ start, end, text, kind: 'heading', role: unit.role, unit: unit.id, clause: next?.clause ?? '' })
  }
  return out
}

function paragraphsOf(plan: Plan, passages: readonly Passage[]): Paragraph[] {
  const out: Paragraph[] = []
  let next = 0
  let start = 0
  for (const text of plan.text.split('\n')) {
    const end = start + text.length
    const inside: Passage[] = []
    while (next < passages.length && passages[next]!.start < end) inside.push(passages[next++]!)
    if (inside.length > 0) out.push({ start, end, text, passages: inside })
    start = end + 1
  }
  return out
}

/** Lays headings and clauses of a plan in one reading order; lines that are neither (a contents page, the cover) are left out. */
export function viewPlan(plan: Plan): PlanView {
  const roles = new Map(plan.units.map((unit) => [unit.id, unit.role]))
  const clauses = plan.clauses
    .map(
      (clause): Passage => ({
        start: clause.span.start,
        end: clause.span.end,
        text: plan.text.slice(clause.span.start, clause.span.end),
        kind: clause.kind,
        role: roles.get(clause.unit) ?? 'task',
        unit: clause.unit,
        clause: clause.id,
      }),
    )
    .sort((a, b) => a.start - b.start)
  const passages = [...clauses, ...headingPassages(plan, clauses)].sort((a, b) => a.start - b.start || a.end - b.end)
  return {
    plan,
    passages,
    paragraphs: paragraphsOf(plan, passages),
    passageAt: (offset) => passages[lastBeginningBy(passages, offset)],
    clausesAt(start, end) {
      const ids: string[] = []
      for (let i = Math.max(0, lastBeginningBy(passages, start)); i < passages.length; i++) {
        const passage = passages[i]!
        if (passage.start >= end) break
        if (passage.end <= start && i < passages.length - 1 && passages[i + 1]!.start < end) continue
        if (passage.clause !== '' && !ids.includes(passage.clause)) ids.push(passage.clause)
      }
      return ids
    },
  }
}

/** No sentence, row or heading of a plan is longer; what is, is no prose, and rules that look around in a sentence would take its square. */
const LONGEST_PASSAGE = 4000

/** The view without endless lines, for the rules that read sentences; copying is looked for in all of it. */
export function proseOf(view: PlanView): PlanView {
  const fits = ({ start, end }: { readonly start: number; readonly end: number }): boolean => end - start <= LONGEST_PASSAGE
  if (view.passages.every(fits)) return view
  const passages = view.passages.filter(fits)
  const paragraphs = view.paragraphs
    .map((paragraph) => ({ ...paragraph, passages: paragraph.passages.filter(fits) }))
    .filter((paragraph) => paragraph.passages.length > 0 && paragraph.passages.length * LONGEST_PASSAGE >= paragraph.text.length)
  return { ...view, passages, paragraphs }
}
