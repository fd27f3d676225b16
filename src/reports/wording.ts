import type { WordingReport } from '../domain/index.js'
import { wordingGroups } from './wording/groups.js'
import { localClauses } from './wording/local-clauses.js'
import type { WordingInput } from './wording/wording-input.js'

export { taskClauses, type WordingInput, type WordingNeighbour } from './wording/wording-input.js'

/** Which clauses of many plans share their wording, and which stand alone: same input, same report. */
export function wordingReport(input: WordingInput): WordingReport {
  return { groups: wordingGroups(input.clauses, input.reference), ...localClauses(input) }
}
