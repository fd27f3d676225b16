import { createHash } from 'node:crypto'
import type { SqlDatabase } from '../database.js'
import { allRows, type Row, without } from './rows.js'

/** A value as text that is the same from both engines. */
function plain(value: Row[string]): string | number | null {
  if (Buffer.isBuffer(value)) return value.toString('hex')
  return typeof value === 'bigint' ? Number(value) : (value ?? null)
}

function digestOf(rows: readonly Row[]): string {
  const hash = createHash('sha256')
  for (const row of rows) {
    const fields = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))
    hash.update(JSON.stringify(fields.map(([name, value]) => [name, plain(value)])))
  }
  return hash.digest('hex')
}

/** Columns of a plan that a person may change later or that hang on other plans: no part of what a copy must keep. */
const CHANGING = ['previous_version', 'profile', 'status', 'metadata']
/** Columns that two offices which read the same file on their own agree on. */
const OF_THE_FILE = ['id', 'sha256', 'text']

/**
 * SHA-256 over a plan and its clauses, without the numbers an engine gives out itself. `whole` = with all the importing program
 * noted; else only what reading the same file again gives again.
 */
export function planDigest(db: SqlDatabase, id: string, whole: boolean): string {
  const [plan = {}] = allRows(db, 'SELECT * FROM plans WHERE id = ?', id)
  const rest = Object.keys(plan).filter((column) => !OF_THE_FILE.includes(column))
  const clauses = allRows(db, 'SELECT * FROM clauses WHERE plan = ? ORDER BY place', id)
  return digestOf([without(plan, ...(whole ? CHANGING : rest)), ...clauses.map((c) => without(c, 'key'))])
}

/** The vectors of a plan's clauses under every model, by hash and model, in lower-case hex. */
function vectorsOf(db: SqlDatabase, id: string): Map<string, string> {
  const sql = 'SELECT * FROM vectors WHERE content_hash IN (SELECT content_hash FROM clauses WHERE plan = ?)'
  const name = (r: Row): string => `${String(plain(r['content_hash'] ?? null))} ${String(r['model'])}`
  return new Map(allRows(db, sql, id).map((r) => [name(r), String(plain(r['vector'] ?? null))]))
}

/** Whether `to` has every vector of a plan that `from` has, bit for bit. */
export function hasVectors(from: SqlDatabase, to: SqlDatabase, id: string): boolean {
  const there = vectorsOf(to, id)
  return [...vectorsOf(from, id)].every(([name, vector]) => there.get(name) === vector)
}

/** SHA-256 over the log of a project: every decision, dismissal and round, by their order and not by their numbers. */
export function projectDigest(db: SqlDatabase, id: string): string {
  const decisions = allRows(db, 'SELECT * FROM decisions WHERE project = ? ORDER BY id', id)
  const place = new Map(decisions.map((d, at) => [Number(d['id']), at]))
  const placed = (value: Row[string]): number | null => (value === null ? null : (place.get(Number(value)) ?? -1))
  const log = decisions.map((d) => ({
    ...without(d, 'id'),
    target: placed(d['target'] ?? null),
    previous: placed(d['previous'] ?? null),
  }))
  const others = ['dismissals', 'rounds'].flatMap((table) =>
    allRows(db, `SELECT * FROM ${table} WHERE project = ? ORDER BY id`, id).map((row) => without(row, 'id')),
  )
  return digestOf([...log, ...others])
}
