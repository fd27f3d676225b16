import type { FindingKind } from './finding.js'
import type { IndicatorComparison } from './indicator-comparison.js'
import type { Measure } from './measure.js'
import type { ProjectSummary } from './project.js'

/** How many measures have which verdict. */
export interface VerdictCounts {
  readonly covered: number
  readonly partial: number
  readonly omitted: number
  /** Measures not asked of this draft (scope national or conditional, or decided 不适用). */
  readonly notApplicable: number
}

/** One row of the heat map: a task of the reference. */
export interface TaskRow {
  readonly task: string
  readonly chapter: string
  readonly measures: readonly string[]
  /** For each draft id the counts over the task's measures. */
  readonly cells: Readonly<Record<string, VerdictCounts>>
}

/** Where one draft stands. */
export interface DraftOverview {
  readonly draft: string
  readonly counts: VerdictCounts
  readonly reviewed: number
  readonly total: number
  readonly stale: number
  /** Most serious first: binding indicators and numbers, then measures. */
  readonly worstOmissions: readonly string[]
  readonly weakerIndicators: readonly IndicatorComparison[]
  readonly missingIndicators: readonly string[]
  readonly findings: Readonly<Partial<Record<FindingKind, number>>>
}

/** A project at a glance. */
export interface ProjectOverview {
  readonly project: ProjectSummary
  readonly measures: readonly Measure[]
  /** By measure, what is easier to read than its text: rows of indicator tables. */
  readonly printed: Readonly<Record<string, string>>
  readonly tasks: readonly TaskRow[]
  readonly drafts: readonly DraftOverview[]
}
