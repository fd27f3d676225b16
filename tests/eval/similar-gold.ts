import { readRows } from './shared-data.js'
import { TextLookup } from './text-lookup.js'

/** One line of similar.tsv: a sentence of a plan and the sentences of another plan that answer the same national measure. */
export interface SimilarQuery {
  readonly plan: string
  readonly other: string
  /** The labelled sentence as printed. */
  readonly text: string
  /** Our clause of that sentence; null where the program reads it as something else (a heading): it is then asked as typed text. */
  readonly clause: string | null
  /** For each relevant sentence our clauses that hold it; an empty set can never be found and counts as missed. */
  readonly relevant: readonly ReadonlySet<string>[]
}

/** The labelled queries in the order of the file; `clausesOf` gives our clauses of a plan by the name of its file. */
export function readSimilarQueries(
  clausesOf: (plan: string) => readonly { readonly id: string; readonly text: string }[],
): SimilarQuery[] {
  const plans = new Map<string, { lookup: TextLookup<{ id: string; text: string }>; sentences: Map<string, string> }>()
  const of = (plan: string) => {
    const known = plans.get(plan)
    if (known) return known
    const sentences = new Map(readRows(`gold/${plan}.seg.txt`).map(([id, text]) => [id!, text ?? '']))
    const made = { lookup: new TextLookup(clausesOf(plan)), sentences }
    plans.set(plan, made)
    return made
  }
  return readRows('gold/similar.tsv').map(([plan, id, other, ids]) => {
    const text = of(plan!).sentences.get(id!) ?? ''
    const relevant = ids!.split(',').map((r) => new Set(of(other!).lookup.find(of(other!).sentences.get(r) ?? '')))
    return { plan: plan!, other: other!, text, clause: of(plan!).lookup.find(text)[0] ?? null, relevant }
  })
}
