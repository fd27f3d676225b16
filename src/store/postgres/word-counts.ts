import type { SqlDatabase, SqlValue } from '../database.js'

/** FTS5's floor for words that stand in more than half of all clauses (sqlite.org/fts5.html#the_bm25_function). */
const LEAST_WEIGHT = 1e-6

/** A word of a query with what it counts for. */
export interface WeightedWord {
  readonly word: string
  /** Clauses that have it. */
  readonly clauses: number
  /** How rare it is: inverse document frequency as FTS5 takes it. */
  readonly weight: number
}

/** In how many clauses each word stands, kept in step by whoever adds or removes clauses: counting anew takes too long. */
export interface WordCounts {
  /** Adds (or with negative numbers takes away) clauses: by word, how many clauses, and how many words in all. */
  change(byWord: ReadonlyMap<string, number>, clauses: number, words: number): void
  /** The words that any clause has, rarest first, and the mean number of words of a clause. */
  weigh(words: readonly string[]): { readonly weighted: readonly WeightedWord[]; readonly meanLength: number }
  /** Forgets words no clause has any more. */
  forgetUnused(): void
}

export function createWordCounts(db: SqlDatabase): WordCounts {
  const upsert = (select: string, ...values: readonly SqlValue[]): void => {
    const sql = `INSERT INTO word_counts AS w (word, clauses, total) ${select}
      ON CONFLICT (word) DO UPDATE SET clauses = w.clauses + excluded.clauses, total = w.total + excluded.total`
    db.prepare(sql).run(...values)
  }
  return {
    change(byWord, clauses, total) {
      // In one order, so that two writers could never wait for each other.
      const words = [...byWord.keys()].sort()
      const counts = words.map((w) => byWord.get(w)!)
      upsert(
        `SELECT word, n::bigint, 0 FROM ROWS FROM
          (jsonb_array_elements_text(?::text::jsonb), jsonb_array_elements_text(?::text::jsonb)) AS t(word, n)`,
        JSON.stringify(words),
        JSON.stringify(counts),
      )
      upsert("VALUES ('', ?::bigint, ?::bigint)", clauses, total)
    },
    weigh(words) {
      const sql = `SELECT word, clauses, total FROM word_counts WHERE ${db.dialect.oneOf('word')}`
      const rows = db.prepare(sql).all(db.dialect.list(['', ...words])) as Row[]
      const all = rows.find((r) => r.word === '') ?? { clauses: 0, total: 0 }
      const weighted = rows
        .filter((r) => r.word !== '' && r.clauses > 0)
        .map(({ word, clauses }) => ({
          word,
          clauses,
          weight: Math.max(LEAST_WEIGHT, Math.log((all.clauses - clauses + 0.5) / (clauses + 0.5))),
        }))
        .sort((a, b) => a.clauses - b.clauses || (a.word < b.word ? -1 : 1))
      return { weighted, meanLength: all.total / Math.max(1, all.clauses) }
    },
    forgetUnused() {
      db.prepare("DELETE FROM word_counts WHERE clauses <= 0 AND word <> ''").run()
    },
  }
}

interface Row {
  word: string
  clauses: number
  total: number
}
