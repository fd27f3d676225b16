import { acceptsLabel, type LabelFilter } from '../domain/index.js'
import { bm25, type CollectionFigures } from './bm25.js'
import type { SqlDatabase } from './database.js'

/** A clause found by its words; `score` is BM25 turned round, larger is better, comparable within one query only. */
export interface FullTextHit {
  readonly key: number
  readonly score: number
}

/** Full-text search over the words of all clauses. */
export interface FullTextStore {
  /**
   * The `limit` clauses that share most with `words` (any of them may match), best first, ties by label.
   * `filter` filters inside the search, so the best `limit` of those that pass come. In a very large library the commonest of
   * the words may be left out where the rarer ones find enough; they then only order what these find.
   */
  search(words: readonly string[], limit: number, filter?: LabelFilter): FullTextHit[]
}

/** The words of one clause. */
export interface ClauseWords {
  readonly key: number
  /** Folded words joined by one blank. */
  readonly words: string
}

/** Full-text search with what keeps it in step with the clauses. */
export interface WordIndex extends FullTextStore {
  add(clauses: readonly ClauseWords[]): void
  /** Takes out the words of a plan's clauses; called while the clauses are still there. */
  removePlan(plan: string): void
}

/**
 * Places of words that one query may look at, all its words together: FTS5 weighs every clause that has any of them, a
 * microsecond or two each. Above it the commonest words are left out, as Lucene's CommonTermsQuery does: they are in so many
 * clauses that they hardly tell one from another. Never reached below some hundred thousand clauses.
 */
const MOST_PLACES = 150_000
/** So many of the clauses found by the rarer words are weighed again by all of them: a millisecond or two. */
const WEIGHED = 500
/** A filter that leaves no more clauses than this is answered by weighing just those. */
const NARROW = 4_000

/** What one query may cost; smaller in tests. */
export interface FullTextLimits {
  readonly mostPlaces: number
  readonly narrow: number
}

/** A word as an FTS5 string: quotes doubled, so that no word of a plan is read as query syntax. */
const quote = (word: string): string => `"${word.replaceAll('"', '""')}"`

/** The rarest words whose places together are not too many, at least one. */
function rarest(words: readonly string[], most: number, frequency: (word: string) => number): string[] {
  const inOrder = words.map((word) => ({ word, places: frequency(word) })).sort((a, b) => a.places - b.places)
  let sum = 0
  return inOrder.filter(({ places }, at) => (sum += places) <= most || at === 0).map(({ word }) => word)
}

/** Full text in SQLite's FTS5. */
export function createFullTextStore(
  db: SqlDatabase,
  { mostPlaces, narrow }: FullTextLimits = { mostPlaces: MOST_PLACES, narrow: NARROW },
): WordIndex {
  /** Counting the places of a common word takes milliseconds, and the count need not be of this minute: forgotten when clauses come. */
  let frequencies = new Map<string, number>()
  const frequency = (word: string): number => {
    let known = frequencies.get(word)
    if (known === undefined) {
      db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.clause_vocabulary USING fts5vocab(main, 'clause_words', 'row')")
      const row = db.prepare('SELECT doc FROM temp.clause_vocabulary WHERE term = ?').get(word)
      known = (row as { doc: number } | undefined)?.doc ?? 0
      // A word nobody has may be brought by another process at any time.
      if (known > 0) frequencies.set(word, known)
    }
    return known
  }
  const figures = (rows: readonly { words: readonly string[] }[]): CollectionFigures => {
    const { n } = db.prepare('SELECT coalesce(sum(clause_count), 0) AS n FROM plans').get() as { n: number }
    const words = rows.reduce((sum, r) => sum + r.words.length, 0)
    return { clauses: n, meanLength: Math.max(1, words / Math.max(1, rows.length)), frequency }
  }
  /** The best of a few clauses, each weighed. */
  const amongFew = (words: readonly string[], limit: number, keys: Iterable<number>): FullTextHit[] => {
    const sql = `SELECT rowid AS key, words FROM clause_words WHERE ${db.dialect.oneOfNumbers('rowid')}`
    const rows = (db.prepare(sql).all(db.dialect.list([...keys])) as ClauseWords[]).map((r) => ({
      key: r.key,
      words: r.words.split(' '),
    }))
    const collection = figures(rows)
    return rows
      .map(({ key, words: has }) => ({ key, score: bm25(words, has, collection) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score || a.key - b.key)
      .slice(0, limit)
  }
  const among = (words: readonly string[], limit: number, accept?: (key: number) => boolean): FullTextHit[] => {
    const sql = `SELECT rowid AS key, -bm25(clause_words) AS score FROM clause_words
      WHERE clause_words MATCH ? ORDER BY score DESC, key`
    const hits: FullTextHit[] = []
    for (const hit of db.prepare(sql).iterate(words.map(quote).join(' OR ')) as IterableIterator<FullTextHit>) {
      if (accept && !accept(hit.key)) continue
      hits.push(hit)
      if (hits.length === limit) break
    }
    return hits
  }
  return {
    add(clauses) {
      frequencies = new Map()
      db.insertAll(
        'INSERT INTO clause_words (rowid, words) VALUES (?, ?)',
        clauses.map((c) => [c.key, c.words]),
      )
    },
    removePlan(plan) {
      frequencies = new Map()
      db.prepare('DELETE FROM clause_words WHERE rowid IN (SELECT key FROM clauses WHERE plan = ?)').run(plan)
    },
    search(words, limit, filter) {
      const wanted = [...new Set(words)].filter((w) => /[\p{L}\p{N}]/u.test(w))
      if (wanted.length === 0 || limit <= 0) return []
      if (filter !== undefined && typeof filter !== 'function' && filter.size <= narrow) {
        return amongFew(wanted, limit, filter)
      }
      const rare = rarest(wanted, mostPlaces, frequency)
      const accept = acceptsLabel(filter)
      if (rare.length === wanted.length) return among(wanted, limit, accept)
      const near = among(rare, Math.max(limit, WEIGHED), accept)
      if (near.length < limit) return among(wanted, limit, accept)
      return amongFew(
        wanted,
        limit,
        near.map(({ key }) => key),
      )
    },
  }
}
