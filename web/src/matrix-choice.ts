import type { AdministrativeLevel, PlanSummary } from '../../src/api/contract.js'
import { LEVEL_LABEL } from './vocabulary.js'

/** Which plans of the library stand in a matrix, and what they are compared with; empty lists let everything through. */
export interface MatrixChoice {
  readonly reference: string | null
  readonly plans: readonly string[]
  readonly levels: readonly AdministrativeLevel[]
  /** Codes of regions, with all places in them. */
  readonly regions: readonly string[]
}

const LEVELS = Object.keys(LEVEL_LABEL) as AdministrativeLevel[]

/** Reads a choice from the address; unknown values are left out. */
export function choiceOf(query: URLSearchParams): MatrixChoice {
  return {
    reference: query.get('reference'),
    plans: query.getAll('plan'),
    levels: LEVELS.filter((l) => query.getAll('level').includes(l)),
    regions: query.getAll('region'),
  }
}

/** Writes a choice as a query: the same words for the address and for the API. */
export function choiceQueryOf({ reference, plans, levels, regions }: MatrixChoice): URLSearchParams {
  const query = new URLSearchParams(reference === null ? {} : { reference })
  for (const plan of plans) query.append('plan', plan)
  for (const level of levels) query.append('level', level)
  for (const region of regions) query.append('region', region)
  return query
}

/** The plan that is probably meant as the reference: the newest of the nation, else the newest of a province, else none. */
export function likelyReference(plans: readonly PlanSummary[]): string | null {
  const newest = (level: AdministrativeLevel): string | undefined =>
    [...plans].reverse().find((p) => p.profile.level === level)?.id
  return newest('nation') ?? newest('province') ?? null
}
