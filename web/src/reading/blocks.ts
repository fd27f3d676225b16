import type { Clause, OutlineUnit, PlanTable } from '../../../src/api/contract.js'

/** A piece of a plan as it is read from top to bottom. */
export type Block =
  | { readonly kind: 'heading'; readonly at: number; readonly unit: OutlineUnit }
  | { readonly kind: 'paragraph'; readonly at: number; readonly unit: string; readonly clauses: readonly Clause[] }
  | {
      readonly kind: 'table'
      readonly at: number
      readonly unit: string
      readonly header: readonly string[]
      readonly rows: readonly TableRow[]
    }

export interface TableRow {
  readonly clause: Clause
  readonly cells: readonly string[]
}

/** The parts of a plan that reading needs; a PlanView fits. */
export interface Readable {
  readonly units: readonly OutlineUnit[]
  readonly clauses: readonly Clause[]
  readonly tables: readonly PlanTable[]
}

/** Clauses of one paragraph, which stand one after another. */
function paragraphsOf(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const groups: Clause[][] = []
  for (const clause of clauses) {
    const last = groups[groups.length - 1]
    const before = last?.[0]
    if (last && before && before.paragraph === clause.paragraph && before.unit === clause.unit) last.push(clause)
    else groups.push([clause])
  }
  return groups
}

/** A table is shown as one only where each of its rows is a clause; otherwise its clauses are shown as paragraphs. */
function tableOf(plan: Readable, unit: string): { header: readonly string[]; rows: readonly TableRow[] } | null {
  const table = plan.tables.find((t) => t.unit === unit)
  const clauses = plan.clauses.filter((c) => c.unit === unit)
  if (!table || clauses.length === 0 || clauses.length !== table.rows.length) return null
  return { header: table.header, rows: clauses.map((clause, i) => ({ clause, cells: table.rows[i] ?? [clause.text] })) }
}

/**
 * Headings, paragraphs and tables of a plan in reading order. `at` is the offset in the plan's text, from 0.
 * Every clause is in exactly one block. A unit without number and title (the front, a bare table) has no heading block.
 */
export function blocksOf(plan: Readable): readonly Block[] {
  const tables = new Map(plan.tables.map((t) => [t.unit, tableOf(plan, t.unit)]))
  const blocks: Block[] = plan.units
    .filter((u) => u.number !== '' || u.title !== '')
    .map((unit) => ({ kind: 'heading', at: unit.heading.start, unit }))
  const shown = new Set<string>()
  for (const clauses of paragraphsOf(plan.clauses)) {
    const first = clauses[0]
    if (!first) continue
    const table = tables.get(first.unit)
    if (!table) blocks.push({ kind: 'paragraph', at: first.span.start, unit: first.unit, clauses })
    else if (!shown.has(first.unit)) {
      shown.add(first.unit)
      blocks.push({ kind: 'table', at: first.span.start, unit: first.unit, header: table.header, rows: table.rows })
    }
  }
  // A heading that shares its offset with a paragraph (a run-in name) stands first.
  const rank = (b: Block): number => (b.kind === 'heading' ? 0 : 1)
  return blocks.sort((a, b) => a.at - b.at || rank(a) - rank(b))
}

/** Clauses of a block, none for a heading. */
export function clausesOf(block: Block): readonly Clause[] {
  if (block.kind === 'heading') return []
  return block.kind === 'paragraph' ? block.clauses : block.rows.map((r) => r.clause)
}

/** Index of the block by clause id. */
export function blockIndex(blocks: readonly Block[]): ReadonlyMap<string, number> {
  return new Map(blocks.flatMap((block, i) => clausesOf(block).map((c) => [c.id, i] as const)))
}

/** Index of the block that shows a unit: its heading, else its first content; -1 where it has neither. */
export function unitBlock(blocks: readonly Block[], unit: string): number {
  const heading = blocks.findIndex((b) => b.kind === 'heading' && b.unit.id === unit)
  return heading >= 0 ? heading : blocks.findIndex((b) => b.kind !== 'heading' && b.unit === unit)
}
