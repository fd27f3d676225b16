import type { WorkspaceStore } from '../workspace-store.js'
import { allRows, putRows, without } from './rows.js'

/** Clauses copied in one statement. */
const AT_ONCE = 2000

/**
 * Copies one plan with its clauses, vectors and places of origin, all of it or nothing. `wordsOf` cuts the text of a clause as an
 * import does: each engine keeps its words in a form of its own. The link to an earlier version is left open.
 */
export function copyPlan(
  from: WorkspaceStore,
  to: WorkspaceStore,
  id: string,
  wordsOf: (text: string) => string,
): void {
  const [source, target] = [from.database, to.database]
  const [plan] = allRows(source, 'SELECT * FROM plans WHERE id = ?', id)
  if (!plan) throw new Error(`no plan ${id}`)
  const clauses = allRows(source, 'SELECT * FROM clauses WHERE plan = ? ORDER BY place', id)
  const words = clauses.map((c) => wordsOf(String(c['text'])))
  to.transaction(() => {
    putRows(target, 'plans', [{ ...plan, previous_version: null }])
    for (let at = 0; at < clauses.length; at += AT_ONCE) {
      const part = clauses.slice(at, at + AT_ONCE)
      const put = putRows(
        target,
        'clauses',
        part.map((c) => without(c, 'key')),
        'RETURNING key, place',
      )
      const keys = new Map(put.map((r) => [Number(r['place']), Number(r['key'])]))
      to.words.add(part.map((c, i) => ({ key: keys.get(Number(c['place']))!, words: words[at + i]! })))
    }
    copyVectors(from, to, id)
    for (const origin of from.origins.ofPlan(id)) if (to.origins.planOf(origin) === null) to.origins.put(origin, id)
  })
}

/** Copies the vectors of a plan's clauses, of every model; those that are there stay. */
export function copyVectors(from: WorkspaceStore, to: WorkspaceStore, id: string): void {
  const sql = 'SELECT * FROM vectors WHERE content_hash IN (SELECT content_hash FROM clauses WHERE plan = ?)'
  const vectors = allRows(from.database, sql, id)
  to.transaction(() => putRows(to.database, 'vectors', vectors, 'ON CONFLICT DO NOTHING'))
}

/** Joins versions of plans as they are joined in the source, where both are there and the target says nothing else. */
export function copyVersions(from: WorkspaceStore, to: WorkspaceStore): void {
  for (const { id, previousVersion } of from.plans.list()) {
    if (previousVersion === null || to.plans.find(id)?.previousVersion !== null) continue
    if (to.plans.find(previousVersion)) to.plans.setPreviousVersion(id, previousVersion)
  }
}
