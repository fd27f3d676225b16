import type { Clause, Coverage, Measure, OutlineUnit, Plan, SuggestedPlace } from '../domain/index.js'

/** What a place is suggested from. */
export interface PlaceInput {
  readonly measures: readonly Measure[]
  /** By measure id. */
  readonly coverage: ReadonlyMap<string, Coverage>
  readonly draft: Plan
}

interface Vote {
  readonly unit: string
  readonly measures: number
  readonly first: number
}

/** The unit that answers most of these measures; ties go to the one that stands first in the draft. */
function unitAnswering(
  measures: readonly Measure[],
  coverage: PlaceInput['coverage'],
  clauses: Map<string, Clause>,
): Vote | null {
  const votes = new Map<string, Vote>()
  for (const m of measures) {
    const answer = coverage.get(m.id)
    const best = answer && answer.verdict !== 'omitted' ? answer.evidence[0] : undefined
    const clause = best && clauses.get(best.clause)
    if (!clause) continue
    const before = votes.get(clause.unit)
    votes.set(clause.unit, {
      unit: clause.unit,
      measures: (before?.measures ?? 0) + 1,
      first: Math.min(before?.first ?? clause.index, clause.index),
    })
  }
  return [...votes.values()].sort((a, b) => b.measures - a.measures || a.first - b.first)[0] ?? null
}

/**
 * Where an omitted measure belongs into the draft (建议补充位置), by measure id: the unit that answers the other measures of its
 * task, else those of its section, else the unit of its best candidate. Pure.
 */
export function suggestPlaces({ measures, coverage, draft }: PlaceInput): Map<string, SuggestedPlace> {
  const clauses = new Map(draft.clauses.map((c) => [c.id, c]))
  const units = new Map(draft.units.map((u) => [u.id, u]))
  const group = (key: (m: Measure) => string): Map<string, Measure[]> => {
    const groups = new Map<string, Measure[]>()
    for (const m of measures) groups.set(key(m), [...(groups.get(key(m)) ?? []), m])
    return groups
  }
  const sectionKey = (m: Measure): string => JSON.stringify(m.path)
  const taskKey = (m: Measure): string => JSON.stringify([m.path, m.task])
  const vote = (groups: Map<string, Measure[]>): Map<string, Vote | null> =>
    new Map([...groups].map(([key, list]) => [key, unitAnswering(list, coverage, clauses)]))
  const byTask = vote(group(taskKey))
  const bySection = vote(group(sectionKey))
  const named = (id: string): string => {
    const unit: OutlineUnit | undefined = units.get(id)
    return `${unit?.number ?? ''}${unit?.title ?? ''}`
  }
  const places = new Map<string, SuggestedPlace>()
  for (const m of measures) {
    if (coverage.get(m.id)?.verdict !== 'omitted') continue
    const task = byTask.get(taskKey(m))
    const section = bySection.get(sectionKey(m))
    const nearest = clauses.get(coverage.get(m.id)?.evidence[0]?.clause ?? '')
    if (task)
      places.set(m.id, {
        unit: task.unit,
        reason: `同一任务的 ${task.measures} 项举措在“${named(task.unit)}”中得到回应`,
      })
    else if (section)
      places.set(m.id, {
        unit: section.unit,
        reason: `同一章节的 ${section.measures} 项举措在“${named(section.unit)}”中得到回应`,
      })
    else if (nearest) places.set(m.id, { unit: nearest.unit, reason: `内容最接近的条款在“${named(nearest.unit)}”` })
  }
  return places
}
