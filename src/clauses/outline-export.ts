import { textAt, type OutlineUnit, type Plan, type UnitKind } from '../domain/index.js'
import { squeeze } from './characters.js'

/** An outline unit as `duibiao outline --json` prints it. */
export interface ExportedUnit {
  readonly level: number
  readonly kind: UnitKind
  readonly number: string
  readonly title: string
  readonly paragraphs: number
  readonly sentences: number
  /** First eight characters of the first body paragraph; for a table of its header row, cells joined without blanks; '' without body. */
  readonly first8: string
}

/** The outline of a plan with the text its spans refer to. */
export interface OutlineExport {
  readonly units: readonly ExportedUnit[]
  readonly text: string
}

/** Characters of `first8`. */
const FIRST = 8

/** The outline in the terms of the labelled outlines: number, title, counts and the beginning of each unit's own text. */
export function outlineExport(plan: Plan): OutlineExport {
  const headers = new Map(plan.tables.map((table) => [table.unit, table]))
  const firstClauses = new Map<string, string>()
  for (const clause of plan.clauses) {
    if (!firstClauses.has(clause.unit)) firstClauses.set(clause.unit, textAt(plan.text, clause.span))
  }
  return {
    units: plan.units.map((unit) => ({
      level: unit.level,
      kind: unit.kind,
      number: unit.number,
      title: unit.title,
      paragraphs: unit.paragraphs,
      sentences: unit.sentences,
      first8: first8(unit, headers.get(unit.id)?.header, firstClauses.get(unit.id)),
    })),
    text: plan.text,
  }
}

function first8(unit: OutlineUnit, header: readonly string[] | undefined, clause: string | undefined): string {
  if (header) return squeeze(header.join('')).slice(0, FIRST)
  if (unit.paragraphs === 0 || clause === undefined) return ''
  const text = unit.kind === 'box-item' && clause.startsWith(unit.title) ? clause.slice(unit.title.length).replace(/^[：:。\s]+/, '') : clause
  return text.slice(0, FIRST)
}
