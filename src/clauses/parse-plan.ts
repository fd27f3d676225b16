import type { Indicator, OutlineUnit, Plan, PlanDocument, PlanTable, ReadingNote } from '../domain/index.js'
import { markBareChapters } from './bare-chapters.js'
import { listClauses } from './clause-list.js'
import { skipContents } from './contents-page.js'
import type { DraftUnit } from './draft-unit.js'
import type { FlowItem } from './flow.js'
import { isIndicatorTable, readIndicators } from './indicators.js'
import { rejoin } from './joins.js'
import { numberingNotes } from './numbering-notes.js'
import { buildOutline } from './outline-tree.js'
import { composeText, type PlanText } from './plan-text.js'
import { readProfile } from './profile.js'
import { assignRoles } from './roles.js'
import { splitSentences } from './sentences.js'
import { readFlow } from './source-flow.js'
import { readTable, type TableData } from './table-data.js'

/**
 * Reads the structure of a document: outline, clauses, tables, indicators, what the plan says of itself, and the faults of its
 * numbering. Pure and deterministic; linear in the size of the text, whatever it holds. `Plan.text` is the text with contents
 * page and dump artefacts left out and cut paragraphs re-joined, so `Plan.text.slice(span)` is always the clause itself.
 */
export function parsePlan(document: PlanDocument): Plan {
  const { items, joins } = rejoin(markBareChapters(skipContents(readFlow(document.blocks))))
  const units = buildOutline(items)
  const composed = composeText(items)
  const idOf = (unit: DraftUnit): string => `u${unit.index + 1}`
  const roles = assignRoles(units, (unit) => firstText(unit, items))
  const tables = new Map<DraftUnit, TableData>()
  for (const unit of units) if (unit.grid) tables.set(unit, readTable(unit.grid))
  const isIndicator = (unit: DraftUnit): boolean => tables.has(unit) && isIndicatorTable(tables.get(unit)!)
  const clauses = listClauses({ items, composed, units, roles, isIndicatorTable: isIndicator, idOf })
  const indicators = readAllIndicators(tables, clauses, idOf)
  const titles = units.filter((unit) => unit.kind === 'front').map((unit) => unit.title)
  const repeated = joins.filter((join) => join.repeatedCharacter).length
  return {
    text: composed.text,
    profile: readProfile(
      titles,
      composed.text,
      indicators.flatMap(({ baseline }) => (baseline?.year ? [baseline.year] : [])),
    ),
    units: units.map((unit) => toOutlineUnit(unit, roles[unit.index]!, items, composed, tables.get(unit), idOf)),
    clauses,
    tables: [...tables].map(([unit, table]): PlanTable => ({
      unit: idOf(unit),
      header: table.header,
      rows: table.rows,
      isIndicatorTable: isIndicatorTable(table),
    })),
    indicators,
    numbering: numberingNotes(units, idOf),
    notes: [...document.notes, ...joinNotes(repeated)],
  }
}

function joinNotes(repeated: number): readonly ReadingNote[] {
  if (repeated === 0) return []
  return [
    { code: 'repeated-character', message: `有 ${repeated} 处换页时重印了一个字，已只保留一个，建议对照原件核实。` },
  ]
}

/** Characters of a unit's own text that its role is read from. */
const ROLE_TEXT = 120

function firstText(unit: DraftUnit, items: readonly FlowItem[]): string {
  const part = unit.body[0]
  const line = part === undefined ? undefined : items[part.item]
  return line?.kind === 'line' ? line.text.slice(part!.from, part!.from + ROLE_TEXT).trim() : ''
}

function readAllIndicators(
  tables: ReadonlyMap<DraftUnit, TableData>,
  clauses: Plan['clauses'],
  idOf: (unit: DraftUnit) => string,
): readonly Indicator[] {
  return [...tables].flatMap(([unit, table]) => {
    const rows = clauses.filter((clause) => clause.unit === idOf(unit) && clause.paragraph === unit.gridItem)
    return readIndicators(table, (row) => rows[row]!.id)
  })
}

function toOutlineUnit(
  unit: DraftUnit,
  role: OutlineUnit['role'],
  items: readonly FlowItem[],
  composed: PlanText,
  table: TableData | undefined,
  idOf: (unit: DraftUnit) => string,
): OutlineUnit {
  const base = composed.starts[unit.item]!
  const page = items[unit.item]!.page
  const sentences = unit.body.reduce((sum, { item, from }) => {
    const line = items[item]!
    return line.kind === 'line' ? sum + splitSentences(line.text, from).filter((s) => s.ended).length : sum
  }, 0)
  return {
    id: idOf(unit),
    parent: unit.parent === null ? null : idOf(unit.parent),
    level: unit.level,
    kind: unit.kind,
    role,
    number: unit.printed,
    title: unit.title,
    heading: { start: base, end: base + unit.headingTo },
    paragraphs: unit.body.length + (table?.rows.length ?? 0),
    sentences,
    ...(page === undefined ? {} : { page }),
  }
}
