import type { LinkSignals } from './link.js'
import type { Span } from './span.js'

export type Verdict = 'covered' | 'partial' | 'omitted'

/** A draft clause offered as an answer (or, for an omitted measure, the nearest one below the line). */
export interface Evidence {
  readonly clause: string
  readonly score: number
  readonly signals: LinkSignals
  /** Runs of the draft clause that answer something of the measure; relative to the clause's text. */
  readonly answering: readonly Span[]
}

/** A part of a measure that a reviewer looks for on its own. */
export interface MeasurePart {
  readonly kind: 'action' | 'object' | 'population' | 'place' | 'number' | 'list-item'
  readonly text: string
  /** Relative to the measure's text. */
  readonly span: Span
  readonly answered: boolean
}

/** One reason of a verdict in plain Chinese, for the reviewer. */
export interface VerdictReason {
  readonly code: string
  readonly message: string
}

/** The verdict on one measure for one draft. */
export interface Coverage {
  readonly measure: string
  readonly verdict: Verdict
  /** Calibrated probability in [0, 1] that the verdict is right. */
  readonly confidence: number
  /** Calibrated probability of each verdict; they add up to 1. */
  readonly probabilities: Readonly<Record<Verdict, number>>
  /** Best first; for omitted: the best candidates below the line. */
  readonly evidence: readonly Evidence[]
  readonly parts: readonly MeasurePart[]
  /** For partial: runs of the measure that nothing answers, letter for letter; empty otherwise. */
  readonly missing: readonly string[]
  readonly reasons: readonly VerdictReason[]
}
