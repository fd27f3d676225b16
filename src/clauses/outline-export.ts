import type { OutlineUnit, Plan, UnitKind } from '../domain/index.js'
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
/** Marks and blanks between a name and its text. */
const LONGEST_MARK = 4

/** The outline in the terms of the labelled outlines: number, title, counts and the beginning of each unit's own text. */
export function outlineExport(plan: Plan): OutlineExport {
  const headers = new Map(plan.tables.map((table) => [table.unit, table]))
  const starts = new Map<string, number>()
  for (const clause of plan.clauses) if (!starts.has(clause.unit)) starts.set(clause.unit, clause.span.start)
  return {
    units: plan.units.map((unit) => ({
      level: unit.level,
      kind: unit.kind,
      number: unit.number,
      title: unit.title,
      paragraphs: unit.paragraphs,
      sentences: unit.sentences,
      first8: first8(unit, headers.get(unit.id)?.header, starts.get(unit.id), plan.text),
    })),
    text: plan.text,
  }
}

function first8(
  unit: OutlineUnit,
  header: readonly string[] | undefined,
  start: number | undefined,
  text: string,
): string {
  if (header) return squeeze(header.join('')).slice(0, FIRST)
  if (unit.paragraphs === 0 || start === undefined) return ''
  // A box item printed as `name：text` is one clause; its name is a heading all the same.
  const from = start >= unit.heading.start && start < unit.heading.end ? unit.heading.end : start
  const line = text.slice(from, from + LONGEST_MARK + FIRST).replace(/^[：:。\s]+/, '')
  return line.slice(0, FIRST)
}
