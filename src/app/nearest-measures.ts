import type { ModelIdentity, PreparedPlan, Measure } from '../domain/index.js'
import type { VectorIndex } from '../nearest/vector-index.js'

/** Measures of nearest meaning weighed for each clause: with the lexically near ones no link of four real plans was lost against weighing all. */
export const NEAREST_MEASURES = 32

/**
 * An HNSW index over the vectors of a reference's measures, by their places. The graph is built from a fixed seed in the order of
 * the measures: the same plan gives the same graph.
 */
export async function indexMeasures(
  model: ModelIdentity,
  reference: PreparedPlan,
  measures: readonly Measure[],
): Promise<VectorIndex> {
  const { createHnswIndex } = await import('../nearest/hnsw-index.js')
  const index = createHnswIndex(model)
  measures.forEach((measure, place) => {
    const signals = reference.signals.get(measure.id)
    if (signals) index.add(place, signals.vector)
  })
  return index
}

/** For each clause of the draft (by id) the places in `measures` whose vectors are nearest to it; `index` is that of {@link indexMeasures}. */
export function nearestMeasures(
  index: VectorIndex,
  draft: PreparedPlan,
  measures: readonly Measure[],
): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>()
  for (const clause of draft.plan.clauses) {
    const signals = draft.signals.get(clause.id)
    // Rows of indicator tables link to rows, sentences to sentences; the filter works inside the search, so that none comes back empty.
    const sameKind = (place: number): boolean =>
      (measures[place]!.kind === 'indicator') === (clause.kind === 'indicator')
    const near = signals ? index.search(signals.vector, Math.min(NEAREST_MEASURES, index.size), sameKind) : []
    found.set(
      clause.id,
      near.map((n) => n.label),
    )
  }
  return found
}
