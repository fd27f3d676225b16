import type { TaskRow, VerdictCounts } from '../../src/api/contract.js'

/** A half-answered measure weighs half as much as an unanswered one. */
const PARTIAL_WEIGHT = 0.5

/** Upper borders of the shades 1, 2 and 3 as shares of unanswered measures; above the last is shade 4, nothing is shade 0. */
const SHADES = [0.25, 0.5, 0.75] as const

export type Heat = 0 | 1 | 2 | 3 | 4 | 'none'

/** How many of a task's measures are asked of the draft. */
export function askedOf(counts: VerdictCounts): number {
  return counts.covered + counts.partial + counts.omitted
}

/** Shade of a cell of the heat map, 0 (all answered) to 4; `none` where nothing is asked. */
export function heatOf(counts: VerdictCounts): Heat {
  const asked = askedOf(counts)
  if (asked === 0) return 'none'
  const open = (counts.omitted + PARTIAL_WEIGHT * counts.partial) / asked
  if (open === 0) return 0
  const shade = SHADES.findIndex((border) => open <= border)
  return shade < 0 ? 4 : ((shade + 1) as Heat)
}

/** The tasks by chapter, chapters and tasks in the order given. */
export function byChapter(
  tasks: readonly TaskRow[],
): readonly { readonly chapter: string; readonly tasks: readonly TaskRow[] }[] {
  const groups: { chapter: string; tasks: TaskRow[] }[] = []
  for (const task of tasks) {
    const last = groups[groups.length - 1]
    if (last?.chapter === task.chapter) last.tasks.push(task)
    else groups.push({ chapter: task.chapter, tasks: [task] })
  }
  return groups
}

/** Counts added up over tasks for one draft. */
export function sumOf(tasks: readonly TaskRow[], draft: string): VerdictCounts {
  const sum = { covered: 0, partial: 0, omitted: 0, notApplicable: 0 }
  for (const task of tasks) {
    const cell = task.cells[draft]
    if (!cell) continue
    sum.covered += cell.covered
    sum.partial += cell.partial
    sum.omitted += cell.omitted
    sum.notApplicable += cell.notApplicable
  }
  return sum
}
