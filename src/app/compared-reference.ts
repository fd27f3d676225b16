import type { Measure, ModelIdentity, PreparedPlan, Word } from '../domain/index.js'
import type { ReadReference } from '../links/index.js'
import type { VectorIndex } from '../nearest/vector-index.js'
import type { ReadMeasures } from '../reports/coverage.js'
import { indexMeasures } from './nearest-measures.js'
import { embedWords, type Progress } from './prepare-plan.js'
import type { Stages } from './stages.js'

/** A reference made ready to be compared, with what all its drafts share: each part is worked out once, whatever their number. */
export interface ComparedReference {
  readonly plan: PreparedPlan
  readonly measures: readonly Measure[]
  /** What the scores of pairs need of it. */
  readonly read: ReadReference
  /** Vectors of its measures, by place in `measures`. */
  readonly index: VectorIndex
  /** What the judge reads of it. */
  readonly judged: ReadMeasures
  /** Vectors (meaning alone) of the given words by `norm`; each word is encoded once for all drafts. */
  vectorsOf(words: readonly Word[], progress?: Progress): Promise<Map<string, Float32Array>>
}

/** Makes a prepared reference ready for any number of drafts. */
export async function openReference(stages: Stages, plan: PreparedPlan): Promise<ComparedReference> {
  const [{ readReference }, { readMeasures }, { measuresOf }] = await Promise.all([
    import('../links/index.js'),
    import('../reports/coverage.js'),
    import('../reports/measures.js'),
  ])
  const model: ModelIdentity = await stages.model()
  const measures = measuresOf(plan.plan)
  const known = new Map<string, Float32Array>()
  return {
    plan,
    measures,
    read: readReference(plan, measures),
    index: await indexMeasures(model, plan, measures),
    judged: readMeasures(plan, measures),
    async vectorsOf(words, progress) {
      const fresh = words.filter((w) => !known.has(w.norm))
      const made = await embedWords(stages, fresh, progress)
      fresh.forEach((w, at) => known.set(w.norm, made[at]!))
      return new Map(words.map((w) => [w.norm, known.get(w.norm)!]))
    },
  }
}
