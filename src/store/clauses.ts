import type { Clause, ClauseKind, LabelSet } from '../domain/index.js'
import type { SqlDatabase, SqlValue } from './database.js'
import type { WordIndex } from './full-text.js'

/** A clause with what the indexes need of it. */
export interface IndexedClause {
  readonly clause: Clause
  /** SHA-256 (lower-case hex) of what the encoder gets: the key of its vector. */
  readonly contentHash: string
  /** Folded words joined by one blank, for full-text search. */
  readonly words: string
}

/** Where a label of the indexes leads. */
export interface ClausePlace {
  /** Label in the full-text and vector indexes; never used twice in a workspace. */
  readonly key: number
  readonly plan: string
  readonly contentHash: string
  readonly clause: Clause
}

/** Which clauses a search may find; an absent part lets everything through. */
export interface ClauseFilter {
  readonly plans?: readonly string[]
  readonly kinds?: readonly ClauseKind[]
  /** Titles of chapters as printed: the first heading of a clause's path. */
  readonly chapters?: readonly string[]
}

/** The clauses of all plans of the workspace. */
export interface ClauseStore {
  add(plan: string, clauses: readonly IndexedClause[]): void
  /** Clauses of a plan in reading order. */
  ofPlan(plan: string): Clause[]
  /** Removes a plan's clauses with their words. */
  removePlan(plan: string): void
  /** The clauses behind some labels; unknown labels are left out. */
  byKeys(keys: readonly number[]): ClausePlace[]
  /** Every label above `after` with plan and content hash, in order of label: what a vector index is built from. */
  keys(after?: number): IterableIterator<{ readonly key: number; readonly plan: string; readonly contentHash: string }>
  /** Labels of the clauses a filter lets through. */
  keysWhere(filter: ClauseFilter): LabelSet
  /** Changes whenever clauses come or go: a number of clauses and the highest label. */
  state(): { readonly count: number; readonly highest: number }
  count(): number
}

interface Row {
  key: number
  plan: string
  place: number
  id: string
  kind: ClauseKind
  text: string
  span_start: number
  span_end: number
  path: string
  unit: string
  paragraph: number
  task: string
  page: number | null
  content_hash: Buffer
}

function toClause(row: Row): Clause {
  return {
    id: row.id,
    index: row.place,
    kind: row.kind,
    text: row.text,
    span: { start: row.span_start, end: row.span_end },
    path: JSON.parse(row.path) as string[],
    unit: row.unit,
    paragraph: row.paragraph,
    task: row.task,
    ...(row.page === null ? {} : { page: row.page }),
  }
}

const INSERT = `INSERT INTO clauses
  (plan, place, id, kind, text, span_start, span_end, path, unit, paragraph, task, page, content_hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key, place`

const toValues = (plan: string, { clause: c, contentHash }: IndexedClause): SqlValue[] => [
  plan,
  c.index,
  c.id,
  c.kind,
  c.text,
  c.span.start,
  c.span.end,
  JSON.stringify(c.path),
  c.unit,
  c.paragraph,
  c.task,
  c.page ?? null,
  Buffer.from(contentHash, 'hex'),
]

/** Filters whose keys are remembered: those of a reviewer who searches again and again within the same plans. */
const REMEMBERED = 16

export function createClauseStore(db: SqlDatabase, words: WordIndex): ClauseStore {
  let remembered = new Map<string, LabelSet>()
  let rememberedOf = ''
  const state = (): { count: number; highest: number } => {
    // Counted by plan: counting the rows of a million clauses takes longer than searching them.
    const sql = `SELECT coalesce(sum(clause_count), 0) AS count,
      coalesce((SELECT max(key) FROM clauses), 0) AS highest FROM plans`
    return db.prepare(sql).get() as { count: number; highest: number }
  }
  return {
    add(plan, clauses) {
      db.transaction(() => {
        const added = db.insertAll(
          INSERT,
          clauses.map((c) => toValues(plan, c)),
        ) as Pick<Row, 'key' | 'place'>[]
        const keyAt = new Map(added.map((r) => [r.place, r.key]))
        words.add(clauses.map((c) => ({ key: keyAt.get(c.clause.index)!, words: c.words })))
      })
    },
    ofPlan(plan) {
      const rows = db.prepare('SELECT * FROM clauses WHERE plan = ? ORDER BY place').all(plan) as Row[]
      return rows.map(toClause)
    },
    removePlan(plan) {
      db.transaction(() => {
        words.removePlan(plan)
        db.prepare('DELETE FROM clauses WHERE plan = ?').run(plan)
      })
    },
    byKeys(keys) {
      const rows = db
        .prepare(`SELECT * FROM clauses WHERE ${db.dialect.oneOfNumbers('key')}`)
        .all(db.dialect.list(keys)) as Row[]
      const found = new Map(rows.map((row) => [row.key, row]))
      return keys.flatMap((key) => {
        const row = found.get(key)
        if (!row) return []
        return [{ key, plan: row.plan, contentHash: row.content_hash.toString('hex'), clause: toClause(row) }]
      })
    },
    *keys(after = -1) {
      const sql = 'SELECT key, plan, content_hash FROM clauses WHERE key > ? ORDER BY key'
      const rows = db.prepare(sql).iterate(after)
      for (const r of rows as IterableIterator<Pick<Row, 'key' | 'plan' | 'content_hash'>>) {
        yield { key: r.key, plan: r.plan, contentHash: r.content_hash.toString('hex') }
      }
    },
    keysWhere({ plans, kinds, chapters }) {
      const parts: string[] = []
      const values: string[] = []
      const oneOf = (column: string, list: readonly string[] | undefined): void => {
        if (list === undefined) return
        parts.push(db.dialect.oneOf(column))
        values.push(db.dialect.list(list))
      }
      oneOf('plan', plans)
      oneOf('kind', kinds)
      oneOf(db.dialect.firstOfJson('path'), chapters)
      const where = parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`
      const now = JSON.stringify(state())
      if (now !== rememberedOf || remembered.size >= REMEMBERED) remembered = new Map()
      rememberedOf = now
      const name = JSON.stringify([where, values])
      const set = remembered.get(name) ?? db.keySet({ sql: `SELECT key FROM clauses ${where}`, values })
      remembered.set(name, set)
      return set
    },
    state,
    count() {
      return (db.prepare('SELECT count(*) AS n FROM clauses').get() as { n: number }).n
    },
  }
}
