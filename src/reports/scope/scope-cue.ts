import type { AdministrativeLevel, MeasureScope } from '../../domain/index.js'

/** A turn of phrase that tells whose task a measure is, or where alone it applies. Tried in order; the first that fits decides. */
export interface ScopeCue {
  readonly scope: Exclude<MeasureScope, 'local'>
  /** Matched against the sentence. */
  readonly pattern: RegExp
  /** A sentence that also fits this is left to later cues: the lower level has a part of its own in it. */
  readonly unless?: RegExp
  /** Levels of the reference for which the cue speaks; absent: every level. */
  readonly levels?: ReadonlySet<AdministrativeLevel>
  /** Why, in Chinese, for the reviewer. */
  readonly reason: string
}
