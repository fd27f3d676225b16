import Database from 'better-sqlite3'
import { join } from 'node:path'
import { openWorkspaceStore } from '../../../../src/store/index.js'
import { ask, diskMiB, K, memory, type Measured, type StoreFigures } from './measured.js'
import { type VectorSet, wordsOf } from './vector-set.js'

/** Clauses added in one transaction. */
const AT_ONCE = 5000

/** One plan that counts for all. */
const PLAN = `INSERT INTO plans (id, sha256, name, file_name, format, status, imported_at, clause_count, measure_count, read_by, profile, text, structure)
  VALUES ('p', 'p', 'p', 'p', 'txt', 'unknown', '2030', ?, 0, '1', '{}', '', '{}')`

/** What FTS5 does when it is simply asked for any of the words, best first. */
const PLAIN = 'SELECT rowid FROM clause_words WHERE clause_words MATCH ? ORDER BY rank LIMIT ?'

const quote = (word: string): string => `"${word.replaceAll('"', '""')}"`

/** The plain answers with many more behind them, to see which are as good as the last of the best. */
const RANKED = 'SELECT rowid AS key, rank FROM clause_words WHERE clause_words MATCH ? ORDER BY rank LIMIT 500'
/** Two ranks nearer than this are equal. */
const EQUAL = 1e-9

/** Share of the answers that rank as high as FTS5's own k best, over all queries. */
function agreement(ranked: readonly (readonly { key: number; rank: number }[])[], answers: readonly unknown[]): number {
  const hits = ranked.map((all, at) => {
    const worst = all[Math.min(K, all.length) - 1]?.rank ?? 0
    const good = new Set(all.filter(({ rank }) => rank <= worst + EQUAL).map(({ key }) => key))
    return (answers[at] as number[]).filter((key) => good.has(key)).length
  })
  return hits.reduce((a, b) => a + b, 0) / ranked.reduce((sum, all) => sum + Math.min(K, all.length), 0)
}

/** The same table of words asked by FTS5's own query and by ours, which leaves the commonest words out of a large library. */
export async function measureFullText(
  set: VectorSet,
  count: number,
  folder: string,
  queries: readonly (readonly string[])[],
): Promise<StoreFigures> {
  const distinct = queries.map((words) => [...new Set(words)])
  const begun = performance.now()
  const store = openWorkspaceStore(folder)
  let part: { key: number; words: string }[] = []
  let key = 0
  const flush = (): void => {
    store.transaction(() => store.words.add(part))
    part = []
  }
  for await (const words of wordsOf(set, count)) if (part.push({ key: key++, words }) === AT_ONCE) flush()
  if (part.length > 0) flush()
  const buildSeconds = (performance.now() - begun) / 1000
  const database = new Database(join(folder, 'workspace.sqlite'))
  // Weights rest on how many clauses there are, which the plans say.
  database.prepare(PLAN).run(count)
  const statement = database.prepare(PLAIN).pluck()
  const plain = await ask('SQLite FTS5, plain query', distinct, (words) =>
    statement.all(words.map(quote).join(' OR '), K),
  )
  const ours = await ask('SQLite FTS5, ours: in a large library found by the rarer words', queries, (words) =>
    store.fullText.search(words, K).map((hit) => hit.key),
  )
  const everything = database.prepare(RANKED)
  const ranked = distinct.map(
    (words) => everything.all(words.map(quote).join(' OR ')) as { key: number; rank: number }[],
  )
  const asked: Measured[] = [plain, ours].map(({ what, processor, wall, answers }) => ({
    what,
    processor,
    wall,
    recall: agreement(ranked, answers),
  }))
  const figures = { buildSeconds, diskMiB: diskMiB(folder), ...memory(), asked }
  database.close()
  store.close()
  return figures
}
