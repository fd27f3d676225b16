import type { WordingMember, WordingReport } from '../domain/index.js'
import type { App } from './create-app.js'
import { comparisonsOf } from './kept-comparisons.js'
import { sealedName } from './sealed-cache.js'

/** Raised when the report changes its form or how it is made by other things than the program's own files. */
const FORMAT = 2

/** Finds and keeps the report on some clauses. */
export interface KeptWording {
  find(): Promise<WordingReport | undefined>
  keep(report: WordingReport): Promise<void>
}

/**
 * Where the report on these clauses is kept: sealed under all it depends on (every clause letter by letter, the encoder, the program),
 * so that opening it again costs a look at the disk, and nobody without the plans can read it.
 */
export async function keptWording(
  app: App,
  clauses: readonly WordingMember[],
  reference: string | null,
): Promise<KeptWording> {
  const cache = comparisonsOf(app)
  const [program, model] = [await app.stages.program(), await app.stages.model()]
  const name = sealedName(['wording', `${FORMAT}`, program, model.sha256, JSON.stringify([reference, clauses])])
  return {
    // Sealed under the program's own hash: what opens is what this very program wrote.
    find: async () => (await cache.find(name)) as WordingReport | undefined,
    keep: (report) => cache.keep(name, report),
  }
}
