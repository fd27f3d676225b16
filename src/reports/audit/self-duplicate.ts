import { longestLine, trimMarks, type FoundFault, type TextRun } from './finding.js'
import type { FoldedText } from './folded-text.js'
import { nearRepeats } from './near-repeat.js'
import { ownCharacters } from './set-phrases.js'
import type { PlanView } from './plan-view.js'
import { findSharedRuns, indexGrams } from './shared-runs.js'

/** Shortest repeated run looked at, in characters without blanks; marks at its ends are cut first. */
const SHORTEST = 17

/** From here on a repeated run is a repeated statement; below it may be a long name. Found on one labelled plan, checked on another. */
const CERTAIN = 19

/** A run without the marks around it, and within one line. */
function statement(text: string, start: number, end: number): TextRun {
  const line = longestLine(text, start, end)
  return trimMarks(text, line.start, line.end)
}

/** Whether a run holds a whole segment: what stands between two commas is a statement, part of one may be a name. */
function holdsSegment(quote: string, before: string, after: string): boolean {
  const edges = /[，。；：！？\n]|^$/
  const parts = quote.split(/[，。；：！？]/)
  if (parts.length > 2) return true
  return parts.some((part, i) => {
    const opened = i > 0 || edges.test(before)
    const closed = i < parts.length - 1 || edges.test(after)
    return opened && closed && part.length >= SHORTEST / 2
  })
}

/**
 * self-duplicate: statements that stand in the draft twice, word for word or with a word or two changed. A box that repeats the
 * body is said to be one, since boxes often sum up; both places are given.
 */
export function selfDuplicates(view: PlanView, draft: FoldedText): FoundFault[] {
  const text = view.plan.text
  const faults: FoundFault[] = []
  const covered: { first: TextRun; second: TextRun }[] = []
  const runs = findSharedRuns(indexGrams(draft, SHORTEST), draft, true)
  for (const run of [...runs].sort((a, b) => b.length - a.length || a.right - b.right || a.left - b.left)) {
    const at = (from: number): TextRun =>
      statement(text, draft.offsets[from]!, draft.offsets[from + run.length - 1]! + 1)
    const first = at(run.left)
    const second = at(run.right)
    const inside = covered.some((c) => c.second.start <= second.start && second.end <= c.second.end)
    if (inside) continue
    const quote = text.slice(second.start, second.end)
    const length = ownCharacters(quote)
    const whole = holdsSegment(quote, text[second.start - 1] ?? '', text[second.end] ?? '')
    if (length < SHORTEST || (length < CERTAIN && !whole)) continue
    const [a, b] = [view.passageAt(first.start), view.passageAt(second.start)]
    if (a === undefined || b === undefined || a.role === 'front' || b.role === 'front') continue
    const headings = a.kind === 'heading' && b.kind === 'heading'
    covered.push({ first, second })
    faults.push({
      kind: 'self-duplicate',
      certainty: length >= CERTAIN && !headings ? 'certain' : 'likely',
      ...second,
      alsoAt: [first],
      message: repeatMessage(a.kind, b.kind, a === b),
      sources: [{ plan: '', clause: view.clausesAt(first.start, first.end)[0] ?? '', quote: text.slice(first.start, first.end) }],
    })
  }
  const near = nearRepeats(view).filter(
    (fault) => !covered.some((c) => c.second.start < fault.end && fault.start < c.second.end),
  )
  return [...faults, ...near]
}

function repeatMessage(first: string, second: string, samePlace: boolean): string {
  if (samePlace) return '同一句内疑似重复，建议核实并删并'
  if ((first === 'box') !== (second === 'box')) return '正文与专栏疑似重复，建议核实是否需要在专栏中展开'
  return '正文两处疑似重复，建议核实并删并'
}
