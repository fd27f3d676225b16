import type { PreparedPlan, Word } from '../../domain/index.js'

/** The distinct words (by `norm`, of kind `word`) of the clauses of these plans, in order of first sight: what `wordVectors` needs. */
export function wordsToEmbed(plans: readonly PreparedPlan[]): Word[] {
  const words = new Map<string, Word>()
  for (const plan of plans) {
    for (const signals of plan.signals.values()) {
      for (const w of signals.words) if (w.kind === 'word' && !words.has(w.norm)) words.set(w.norm, w)
    }
  }
  return [...words.values()]
}
