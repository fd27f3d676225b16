import { align, MAX_ALIGNED } from './alignment.js'
import type { FoundFault } from './finding.js'
import type { PlanView } from './plan-view.js'
import { ownCharacters } from './set-phrases.js'
import { segmentIndex, segmentsOf, type Segment } from './segments.js'

/** Between two sentences: segments at least this long, this alike … */
const ACROSS = { length: 15, ratio: 0.9, change: 4 }
/** … and inside one sentence, where repeating is always a slip: shorter and less alike, but with small changes only. */
const WITHIN = { length: 12, ratio: 0.7, change: 2 }

/** Changes that make two statements of one: other numbers, levels, ownership, negation. */
const TELLING = /[0-9０-９零一二三四五六七八九十百千万两省市县区乡镇村级旗州公私男女老幼中西非不无前后上下内外]/

function isRepeat(a: Segment, b: Segment, limits: typeof ACROSS): boolean {
  if (Math.min(ownCharacters(a.text), ownCharacters(b.text)) < limits.length) return false
  if (Math.max(a.text.length, b.text.length) > MAX_ALIGNED) return false
  const { ratio, gaps } = align(a.text, b.text)
  return (
    ratio >= limits.ratio &&
    gaps.every(
      ({ left, right }) => left.length <= limits.change && right.length <= limits.change && !TELLING.test(left + right),
    )
  )
}

/** Segments that say the same with a word or two changed; word-for-word repeats are found elsewhere. */
export function nearRepeats(view: PlanView): FoundFault[] {
  const segments = segmentsOf(view).filter((s) => s.text.length >= WITHIN.length && s.passage.role !== 'front')
  const similar = segmentIndex(segments)
  const faults: FoundFault[] = []
  for (const segment of segments) {
    if (segment.passage.kind === 'heading') continue
    const twin = similar(segment.text).find(
      (other) =>
        other.start < segment.start &&
        other.passage.kind !== 'heading' &&
        other.text !== segment.text &&
        isRepeat(other, segment, other.passage === segment.passage ? WITHIN : ACROSS),
    )
    if (twin === undefined) continue
    const within = twin.passage === segment.passage
    faults.push({
      kind: 'self-duplicate',
      certainty: within ? 'certain' : 'likely',
      start: segment.start,
      end: segment.end,
      alsoAt: [{ start: twin.start, end: twin.end }],
      message: within ? '同一句内疑似重复，建议核实并删并' : '与另一处表述近似（仅个别字词不同），建议核实是否重复',
      sources: [{ plan: '', clause: twin.passage.clause, quote: view.plan.text.slice(twin.start, twin.end) }],
    })
  }
  return faults
}
