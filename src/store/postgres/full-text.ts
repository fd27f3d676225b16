import type { SqlDatabase } from '../database.js'
import type { ClauseWords, FullTextHit, WordIndex } from '../full-text.js'
import { keyCondition, type Portion, rankClauses } from './rank-clauses.js'
import { createWordCounts, type WeightedWord } from './word-counts.js'
import { countWords, indexedWord, indexedWords, toVectorText } from './words-vector.js'

/**
 * Clauses are first ranked as if each word stood in them once, then the best of them by how often it really does. In one sentence
 * words seldom repeat: this many times as many as wanted, and some, leave room for it.
 */
const FIRST_ROUND = 3
const FIRST_ROUND_MORE = 50
/** With a filter that is only a question, clauses are asked about in portions of this size, best first. */
const PORTION = 1_000
/**
 * Clauses that one query may weigh, all its words together; above it the commonest words are left out, as in SQLite (see
 * ../full-text.ts), unless the others find too few.
 */
const MOST_PLACES = 150_000

const firstRound = (limit: number): Portion => ({ limit: limit * FIRST_ROUND + FIRST_ROUND_MORE, skip: 0 })

/** The rarest words whose clauses together are not too many, at least one. `weighted` comes rarest first. */
function rarest(weighted: readonly WeightedWord[]): readonly WeightedWord[] {
  let sum = 0
  return weighted.filter(({ clauses }, at) => (sum += clauses) <= MOST_PLACES || at === 0)
}

/** Full text in PostgreSQL: a GIN index over the program's own words finds the clauses, BM25 ranks them. */
export function createPostgresFullTextStore(db: SqlDatabase): WordIndex {
  const counts = createWordCounts(db)
  /** A question key by key can only be asked here: the best come in portions until enough have passed. */
  const asking = (
    weighted: readonly WeightedWord[],
    meanLength: number,
    limit: number,
    accept: (key: number) => boolean,
  ): FullTextHit[] => {
    const found: FullTextHit[] = []
    for (let skip = 0; ; skip += PORTION) {
      const portion = rankClauses(db, weighted, meanLength, keyCondition(undefined), { limit: PORTION, skip })
      found.push(...portion.filter((h) => accept(h.key)))
      if (portion.length < PORTION || found.length >= limit * FIRST_ROUND) break
    }
    return found.sort((a, b) => b.score - a.score || a.key - b.key).slice(0, limit)
  }

  return {
    add(clauses) {
      if (clauses.length === 0) return
      const byWord = new Map<string, number>()
      let total = 0
      const rows = clauses.map(({ key, words }: ClauseWords) => {
        const list = indexedWords(words)
        total += list.length
        for (const w of countWords(list).keys()) byWord.set(w, (byWord.get(w) ?? 0) + 1)
        return [key, toVectorText(list), list.length]
      })
      db.transaction(() => {
        db.insertAll('INSERT INTO clause_words (key, words, length) VALUES (?, ?, ?)', rows)
        counts.change(byWord, clauses.length, total)
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
        counts.change(new Map(words.map((w) => [w.word, -w.n])), -sums.n, -sums.total)
        db.prepare('DELETE FROM clause_words WHERE key IN (SELECT key FROM clauses WHERE plan = ?)').run(plan)
        counts.forgetUnused()
      })
    },
    search(words, limit, filter) {
      const wanted = [...new Set(words.map(indexedWord))].filter((w) => w !== '')
      if (wanted.length === 0 || limit <= 0) return []
      const { weighted, meanLength } = counts.weigh(wanted)
      const rare = rarest(weighted)
      if (rare.length === 0) return []
      const among = (some: readonly WeightedWord[]): FullTextHit[] =>
        typeof filter === 'function'
          ? asking(some, meanLength, limit, filter)
          : rankClauses(db, some, meanLength, keyCondition(filter), firstRound(limit)).slice(0, limit)
      const found = among(rare)
      return found.length < limit && rare.length < weighted.length ? among(weighted) : found
    },
  }
}
