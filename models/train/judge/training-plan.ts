import { align, type Alignment } from '../../../src/reports/coverage/alignment.js'
import { answeredMatter } from '../../../src/reports/coverage/answered-matter.js'
import type { CoverageInput } from '../../../src/reports/coverage.js'
import { ALIGNED, coverageFeatures } from '../../../src/reports/coverage/features.js'
import { mattersOf, type Matter } from '../../../src/reports/coverage/matter.js'
import type { Example } from './fit-judge.js'

/** A measure as the judge reads it, before its clauses are put in order. */
export interface ReadMatter {
  readonly matter: Matter
  readonly alignment: Alignment
}

/** A measure with the verdict it must get. */
export interface TrainingMatter extends ReadMatter {
  /** Place in VERDICTS. */
  readonly verdict: number
  /** Written to cover the measure in quite other words. */
  readonly reworded?: boolean
  /** Ids of the draft clauses that answer; absent where nobody labelled them. */
  readonly evidence?: ReadonlySet<string>
}

/** One draft whose verdicts are known. */
export interface TrainingPlan {
  readonly plan: string
  /** From an invented plan of written pairs. */
  readonly written: boolean
  readonly read: readonly TrainingMatter[]
}

export const readMatters = (input: Omit<CoverageInput, 'judge'>): ReadMatter[] =>
  Array.from(mattersOf(input), (matter) => ({ matter, alignment: align(matter, ALIGNED) }))

/** The examples of a plan, one a measure; `order` puts the clauses of each first that are shown first. */
export const examplesOf = ({ plan, written, read }: TrainingPlan, order: readonly number[]): Example[] =>
  read.map(({ matter, alignment, verdict, reworded }) => ({
    plan,
    written,
    verdict,
    reworded: reworded ?? false,
    features: coverageFeatures(matter, alignment, answeredMatter(matter, alignment, order)),
  }))
