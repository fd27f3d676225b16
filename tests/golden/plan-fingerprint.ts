import { createHash } from 'node:crypto'
import { outlineExport } from '../../src/clauses/index.js'
import type { Plan } from '../../src/domain/index.js'

/** What is kept of a real plan: counts and hashes, never its words. */
export interface PlanFingerprint {
  readonly units: number
  readonly unitsByKind: Readonly<Record<string, number>>
  readonly clauses: number
  readonly clausesByKind: Readonly<Record<string, number>>
  readonly indicators: number
  readonly numbering: readonly string[]
  readonly level: string
  readonly baseYear: number | null
  readonly targetYear: number | null
  /** First 16 hex digits of the SHA-256 of the outline, of all clause texts, and of the tables. */
  readonly outline: string
  readonly clauseTexts: string
  readonly tables: string
}

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

function countBy(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const value of [...values].sort()) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/** The fingerprint of a plan: changes when anything in its structure does. */
export function fingerprint(plan: Plan): PlanFingerprint {
  return {
    units: plan.units.length,
    unitsByKind: countBy(plan.units.map((unit) => unit.kind)),
    clauses: plan.clauses.length,
    clausesByKind: countBy(plan.clauses.map((clause) => clause.kind)),
    indicators: plan.indicators.length,
    numbering: plan.numbering.map((note) => note.kind),
    level: plan.profile.level,
    baseYear: plan.profile.baseYear,
    targetYear: plan.profile.targetYear,
    outline: hash(outlineExport(plan).units),
    clauseTexts: hash(plan.clauses.map((clause) => [clause.kind, clause.text, clause.task])),
    tables: hash(plan.tables.map((table) => [table.header, table.rows])),
  }
}
