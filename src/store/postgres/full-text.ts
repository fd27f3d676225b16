import type { LabelFilter } from '../../domain/index.js'
import type { SqlDatabase, SqlValue } from '../database.js'
import type { ClauseWords, FullTextHit, WordIndex } from '../full-text.js'
import { countWords, indexedWord, indexedWords, toQueryText, toVectorText } from './words-vector.js'

/** BM25 with FTS5's constants (k1 and b in sqlite.org/fts5.html#the_bm25_function), so that both engines rank alike. */
const K1 = 1.2
const B = 0.75
/** FTS5's floor for words that stand in more than half of all clauses. */
const LEAST_WEIGHT = 1e-6

/**
 * Clauses are first ranked as if each word stood in them once, which the index answers quickly, then the best of them by how
 * often it really does. In one sentence words seldom repeat: this many times as many as wanted, and some, leave room for it.
 */
const FIRST_ROUND = 3
const FIRST_ROUND_MORE = 50
/** With a filter that is only a question, clauses are asked about in portions of this size, best first. */
const PORTION = 1_000

interface Weighted {
  readonly word: string
  readonly weight: number
}

/** Full text in PostgreSQL: a GIN index over the program's own words finds the clauses, BM25 ranks them. */
export function createPostgresFullTextStore(db: SqlDatabase): WordIndex {
  const change = (counts: ReadonlyMap<string, number>, clauses: number, total: number): void => {
    const words = [...counts.keys()].sort()
    const upsert = (select: string, ...values: SqlValue[]): void =>
      void db
        .prepare(
          `INSERT INTO word_counts AS w (word, clauses, total) ${select}
      ON CONFLICT (word) DO UPDATE SET clauses = w.clauses + excluded.clauses, total = w.total + excluded.total`,
        )
        .run(...values)
    upsert(
      `SELECT word, n::bigint, 0 FROM ROWS FROM (jsonb_array_elements_text(?::text::jsonb), jsonb_array_elements_text(?::text::jsonb))
       AS t(word, n)`,
      JSON.stringify(words),
      JSON.stringify(words.map((w) => counts.get(w)!)),
    )
    upsert("VALUES ('', ?::bigint, ?::bigint)", clauses, total)
  }

  /** The words with what each weighs (its rarity), and the mean length of a clause. */
  const weigh = (words: readonly string[]): { weighted: Weighted[]; meanLength: number } => {
    const sql = `SELECT word, clauses, total FROM word_counts WHERE ${db.dialect.oneOf('word')}`
    const rows = db.prepare(sql).all(JSON.stringify(['', ...words])) as {
      word: string
      clauses: number
      total: number
    }[]
    const all = rows.find((r) => r.word === '')
    const count = all?.clauses ?? 0
    const weighted = rows
      .filter((r) => r.word !== '' && r.clauses > 0)
      .map(({ word, clauses }) => ({
        word,
        weight: Math.max(LEAST_WEIGHT, Math.log((count - clauses + 0.5) / (clauses + 0.5))),
      }))
    return {
      weighted: weighted.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)),
      meanLength: (all?.total ?? 0) / Math.max(1, count),
    }
  }

  const ranked = (
    weighted: readonly Weighted[],
    meanLength: number,
    where: string,
    values: readonly string[],
    limit: number,
    skip: number,
  ): FullTextHit[] => {
    const once = weighted.map(() => '(CASE WHEN w.words @@ ?::tsquery THEN ?::float8 ELSE 0 END)').join(' + ')
    const sql = `
      WITH first AS MATERIALIZED (
        SELECT w.key, w.words, ${K1} * ${1 - B} + ${K1 * B} * w.length / ?::float8 AS norm, ${once} AS weight
        FROM clause_words w WHERE w.words @@ ?::tsquery ${where}
      ), best AS (
        SELECT key, words, norm FROM first ORDER BY weight * ${K1 + 1} / (1 + norm) DESC, key LIMIT ?::bigint OFFSET ?::bigint
      )
      SELECT b.key, sum(q.weight * cardinality(l.positions) * ${K1 + 1} / (cardinality(l.positions) + b.norm)) AS score
      FROM best b, unnest(b.words) AS l, ROWS FROM (jsonb_array_elements_text(?::text::jsonb), jsonb_array_elements_text(?::text::jsonb)) AS s(word, weight),
        LATERAL (SELECT s.weight::float8 AS weight) q
      WHERE l.lexeme = s.word GROUP BY b.key ORDER BY score DESC, b.key`
    const words = weighted.map((t) => t.word)
    return db
      .prepare(sql)
      .all(
        meanLength,
        ...weighted.flatMap((t) => [toQueryText([t.word]), t.weight]),
        toQueryText(words),
        ...values,
        limit,
        skip,
        JSON.stringify(words),
        JSON.stringify(weighted.map((t) => t.weight)),
      ) as FullTextHit[]
  }

  return {
    add(clauses) {
      if (clauses.length === 0) return
      const counts = new Map<string, number>()
      let total = 0
      const rows = clauses.map(({ key, words }: ClauseWords) => {
        const list = indexedWords(words)
        total += list.length
        for (const w of countWords(list).keys()) counts.set(w, (counts.get(w) ?? 0) + 1)
        return [key, toVectorText(list), list.length]
      })
      db.transaction(() => {
        db.insertAll('INSERT INTO clause_words (key, words, length) VALUES (?, ?, ?)', rows)
        change(counts, clauses.length, total)
      })
    },
    removePlan(plan) {
      db.transaction(() => {
        const of = 'FROM clause_words w JOIN clauses c USING (key) WHERE c.plan = ?'
        const words = db
          .prepare(
            `SELECT l.lexeme AS word, count(*) AS n FROM clause_words w JOIN clauses c USING (key), unnest(w.words) AS l
            WHERE c.plan = ? GROUP BY l.lexeme`,
          )
          .all(plan) as { word: string; n: number }[]
        const sums = db
          .prepare(`SELECT count(*) AS n, coalesce(sum(w.length), 0)::bigint AS total ${of}`)
          .get(plan) as { n: number; total: number }
        change(new Map(words.map((w) => [w.word, -w.n])), -sums.n, -sums.total)
        db.prepare('DELETE FROM clause_words WHERE key IN (SELECT key FROM clauses WHERE plan = ?)').run(plan)
        db.prepare("DELETE FROM word_counts WHERE clauses <= 0 AND word <> ''").run()
      })
    },
    search(words, limit, filter) {
      const wanted = [...new Set(words.map(indexedWord))].filter((w) => w !== '')
      if (wanted.length === 0 || limit <= 0) return []
      const { weighted, meanLength } = weigh(wanted)
      if (weighted.length === 0) return []
      const reach = limit * FIRST_ROUND + FIRST_ROUND_MORE
      if (typeof filter !== 'function') {
        const { where, values } = condition(filter)
        return ranked(weighted, meanLength, where, values, reach, 0).slice(0, limit)
      }
      const found: FullTextHit[] = []
      for (let skip = 0; ; skip += PORTION) {
        const portion = ranked(weighted, meanLength, '', [], PORTION, skip)
        found.push(...portion.filter((h) => filter(h.key)))
        if (portion.length < PORTION || found.length >= reach) break
      }
      return found.sort((a, b) => b.score - a.score || a.key - b.key).slice(0, limit)
    },
  }
}

/** A set of keys as a condition: as the query it comes from, or key by key. */
function condition(filter: Exclude<LabelFilter, (label: number) => boolean> | undefined): {
  where: string
  values: readonly string[]
} {
  if (filter === undefined) return { where: '', values: [] }
  if (filter.select) return { where: `AND w.key IN (${filter.select.sql})`, values: filter.select.values }
  return {
    where: 'AND w.key IN (SELECT jsonb_array_elements_text(?::text::jsonb)::bigint)',
    values: [JSON.stringify([...filter])],
  }
}
