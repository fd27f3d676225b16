import type { LabelFilter } from '../../domain/index.js'
import type { SqlDatabase } from '../database.js'
import type { FullTextHit } from '../full-text.js'
import type { WeightedWord } from './word-counts.js'
import { toQueryText } from './words-vector.js'

/** BM25 with FTS5's constants (k1 and b in sqlite.org/fts5.html#the_bm25_function), so that both engines rank alike. */
const K1 = 1.2
const B = 0.75

/** Part of a WHERE with its values. */
export interface Condition {
  readonly where: string
  readonly values: readonly string[]
}

/** A set of keys as a condition on clause_words: as the query it comes from, or key by key. */
export function keyCondition(filter: Exclude<LabelFilter, (label: number) => boolean> | undefined): Condition {
  if (filter === undefined) return { where: '', values: [] }
  if (filter.select) return { where: `AND w.key IN (${filter.select.sql})`, values: filter.select.values }
  return {
    where: 'AND w.key = ANY(?::bigint[])',
    values: [`{${[...filter].join(',')}}`],
  }
}

/** Which part of the order is wanted. */
export interface Portion {
  readonly limit: number
  readonly skip: number
}

/**
 * Clauses that have any of the words, by BM25, best first. The portion is cut from an order in which each word counts once, which
 * is quick to have; within it clauses are ordered by how often the words really stand.
 */
export function rankClauses(
  db: SqlDatabase,
  words: readonly WeightedWord[],
  meanLength: number,
  { where, values }: Condition,
  { limit, skip }: Portion,
): FullTextHit[] {
  const once = words.map(() => '(CASE WHEN w.words @@ ?::tsquery THEN ?::float8 ELSE 0 END)').join(' + ')
  const sql = `
    WITH best AS (
      SELECT w.key, ${K1 * (1 - B)} + ${K1 * B} * w.length / ?::float8 AS norm
      FROM (SELECT w.key, w.length, ${once} AS weight FROM clause_words w WHERE w.words @@ ?::tsquery ${where}) AS w
      ORDER BY weight / (1 + ${K1 * (1 - B)} + ${K1 * B} * w.length / ?::float8) DESC, w.key
      LIMIT ?::bigint OFFSET ?::bigint
    ), asked AS (
      SELECT word, weight::float8 AS weight FROM ROWS FROM
        (jsonb_array_elements_text(?::text::jsonb), jsonb_array_elements_text(?::text::jsonb)) AS t(word, weight)
    )
    SELECT b.key, sum(a.weight * cardinality(l.positions) * ${K1 + 1} / (cardinality(l.positions) + b.norm)) AS score
    FROM best b JOIN clause_words w USING (key), unnest(w.words) AS l, asked a WHERE l.lexeme = a.word
    GROUP BY b.key ORDER BY score DESC, b.key`
  const hits = db
    .prepare(sql)
    .all(
      meanLength,
      ...words.flatMap((w) => [toQueryText([w.word]), w.weight]),
      toQueryText(words.map((w) => w.word)),
      ...values,
      meanLength,
      limit,
      skip,
      JSON.stringify(words.map((w) => w.word)),
      JSON.stringify(words.map((w) => w.weight)),
    )
  return hits as FullTextHit[]
}
