import type { ChapterRole, Clause, ClauseKind } from '../domain/index.js'
import { endsSentence } from './characters.js'
import type { DraftUnit } from './draft-unit.js'
import type { FlowItem } from './flow.js'
import type { PlanText } from './plan-text.js'
import { clauseKindOf } from './roles.js'
import { splitSentences } from './sentences.js'
import { readTable } from './table-data.js'
import { runInNames } from './run-in-names.js'

/** Everything clauses are made from: the flow, its text, the units with their roles and ids. */
export interface ClauseSource {
  readonly items: readonly FlowItem[]
  readonly composed: PlanText
  readonly units: readonly DraftUnit[]
  readonly roles: readonly ChapterRole[]
  readonly isIndicatorTable: (unit: DraftUnit) => boolean
  readonly idOf: (unit: DraftUnit) => string
}

const NO_NAMES: ReadonlySet<number> = new Set()

interface Place {
  readonly unit: DraftUnit
  readonly item: number
  readonly start: number
  readonly end: number
  readonly kind: ClauseKind
  readonly task: string
}

/** All clauses of a plan in reading order: sentences of the body, items of boxes with their names, rows of tables. */
export function listClauses(source: ClauseSource): readonly Clause[] {
  const places = source.units.flatMap((unit) => placesOf(unit, source))
  places.sort((a, b) => a.start - b.start || a.end - b.end)
  const paths = new Map<DraftUnit, readonly string[]>()
  return places.map((place, index) => {
    const page = source.items[place.item]!.page
    return {
      id: `c${index + 1}`,
      index,
      kind: place.kind,
      text: source.composed.text.slice(place.start, place.end),
      span: { start: place.start, end: place.end },
      path: pathOf(place.unit, paths),
      unit: source.idOf(place.unit),
      paragraph: place.item,
      task: place.task,
      ...(page === undefined ? {} : { page }),
    }
  })
}

/** Longest path kept: deeper headings of hostile input would make every clause as large as the outline. */
const LONGEST_PATH = 12

function pathOf(unit: DraftUnit, known: Map<DraftUnit, readonly string[]>): readonly string[] {
  const found = known.get(unit)
  if (found) return found
  const path: string[] = []
  for (let at: DraftUnit | null = unit; at !== null; at = at.parent)
    if (at.printed + at.title !== '') path.unshift(headingText(at))
  const kept = path.length > LONGEST_PATH ? [...path.slice(0, LONGEST_PATH - 1), path.at(-1)!] : path
  known.set(unit, kept)
  return kept
}

/** A heading as printed: number and title; a blank only where the number ends in a digit. */
export const headingText = (unit: DraftUnit): string =>
  unit.printed === ''
    ? unit.title
    : unit.title === ''
      ? unit.printed
      : /[0-9件表录图]$/.test(unit.printed)
        ? `${unit.printed} ${unit.title}`
        : unit.printed + unit.title

function placesOf(unit: DraftUnit, source: ClauseSource): readonly Place[] {
  const { composed, roles } = source
  const role = roles[unit.index]!
  const rows = unit.grid === null ? [] : rowPlaces(unit, source)
  const text = unit.body.flatMap(({ item, from }) => {
    const line = source.items[item]!
    if (line.kind === 'grid') return []
    const base = composed.starts[item]!
    const sentences = splitSentences(line.text, from)
    const names = unit.kind === 'item' && unit.number !== null ? runInNames(line.text, sentences) : NO_NAMES
    let task = taskOf(unit)
    return sentences.map((sentence, i): Place => {
      const named = names.has(i)
      if (named) task = line.text.slice(sentence.start, sentence.end).replace(/[。.！]$/, '')
      const withName = unit.kind === 'box-item' && i === 0 && keepsName(line.text, unit, item)
      const start = withName ? nameStart(line.text, unit) : sentence.start
      const kind = clauseKindOf(unit.kind, role, line.text.slice(sentence.start, sentence.end))
      return { unit, item, start: base + start, end: base + sentence.end, kind, task }
    })
  })
  return [...rows, ...text, ...nameAsClause(unit, source)]
}

/** `name：text` is printed as one sentence and stays one; `name。text` is two, and the name is the unit's title. */
const keepsName = (line: string, unit: DraftUnit, item: number): boolean =>
  unit.item === item && /[：:]/.test(line[unit.headingTo] ?? '')

/** A bullet or number in front of the name is no part of the clause. */
const nameStart = (line: string, unit: DraftUnit): number => Math.max(0, line.indexOf(unit.title, unit.printed.length))

/** Shortest title without an end mark that can be a measure of its own (`建立健全多部门联动机制`). */
const SHORTEST_MEASURE = 10

/** A numbered sentence that heads nothing and has no text of its own is itself the measure. */
function nameAsClause(unit: DraftUnit, source: ClauseSource): readonly Place[] {
  if (unit.number === null && unit.kind !== 'box-item') return []
  if (unit.level < 2 || unit.body.length > 0 || source.units[unit.index + 1]?.parent === unit) return []
  const line = source.items[unit.item]!
  if (line.kind === 'grid' || unit.title === '') return []
  if (unit.title.length < SHORTEST_MEASURE && !endsSentence(line.text)) return []
  const base = source.composed.starts[unit.item]!
  const start = line.text.indexOf(unit.title, unit.printed.length)
  if (start < 0) return []
  const kind = clauseKindOf(unit.kind, source.roles[unit.index]!, unit.title)
  return [{ unit, item: unit.item, start: base + start, end: base + line.text.length, kind, task: '' }]
}

function rowPlaces(unit: DraftUnit, source: ClauseSource): readonly Place[] {
  const spans = source.composed.rows[unit.gridItem]!
  const role = source.roles[unit.index]!
  const kind: ClauseKind = source.isIndicatorTable(unit) ? 'indicator' : role === 'task' ? 'box' : 'other'
  return readTable(unit.grid!).gridRows.map((row) => ({
    unit,
    item: unit.gridItem,
    ...spans[row]!,
    kind,
    task: taskOf(unit),
  }))
}

function taskOf(unit: DraftUnit): string {
  for (let at: DraftUnit | null = unit; at !== null; at = at.parent)
    if (at.title !== '' && at.kind !== 'front') return at.title
  return ''
}
