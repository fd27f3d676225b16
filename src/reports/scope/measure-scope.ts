import type { AdministrativeLevel, MeasureScope } from '../../domain/index.js'
import { CONDITIONAL_CUES } from './conditional-cues.js'
import { HIGHER_LEVEL_CUES } from './higher-level-cues.js'

/** Whether a lower level is expected to answer, and in Chinese why not ('' for `local`). */
export interface ScopeJudgement {
  readonly scope: MeasureScope
  readonly reason: string
}

/**
 * Suggests whose task a measure is, from its wording alone. `level` is the level of the reference the measure stands in.
 * A suggestion for the reviewer: it never hides a measure.
 */
export function measureScope(text: string, level: AdministrativeLevel): ScopeJudgement {
  for (const cue of [...HIGHER_LEVEL_CUES, ...CONDITIONAL_CUES]) {
    if (cue.levels && !cue.levels.has(level)) continue
    if (cue.pattern.test(text) && !cue.unless?.test(text)) return { scope: cue.scope, reason: cue.reason }
  }
  return { scope: 'local', reason: '' }
}
