import type { ModelIdentity, PreparedPlan, Measure } from '../domain/index.js'

/** Measures of nearest meaning weighed for each clause: with the lexically near ones no link of four real plans was lost against weighing all. */
export const NEAREST_MEASURES = 32

/**
 * For each clause of the draft (by id) the places in `measures` whose vectors are nearest to it, found in an HNSW index over the
 * reference's measures. The graph is built from a fixed seed in the order of the measures: the same plans give the same neighbours.
 */
export async function nearestMeasures(
  model: ModelIdentity,
  reference: PreparedPlan,
  draft: PreparedPlan,
  measures: readonly Measure[],
): Promise<Map<string, readonly number[]>> {
  const { createHnswIndex } = await import('../nearest/hnsw-index.js')
  const index = createHnswIndex(model)
  measures.forEach((measure, place) => {
    const signals = reference.signals.get(measure.id)
    if (signals) index.add(place, signals.vector)
  })
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
