import type { LabelFilter, Word } from '../../domain/index.js'
import type { App } from '../create-app.js'

/** Clauses each index gives: the second look orders them, so a clause must only be among these. */
const POOL = 150
/** Where many hits are wanted the pool grows with them. */
const POOL_PER_HIT = 2
/** Nearest measures of the higher plan that are searched for as well, and clauses each gives. */
const BRIDGES_ASKED = 3
const POOL_PER_BRIDGE = 50

/** What a search starts from. */
export interface PoolQuery {
  readonly words: readonly Word[]
  readonly vector: Float32Array
  /** Vectors of the nearest measures of the higher plans, nearest first. */
  readonly bridges: readonly Float32Array[]
  readonly mode: 'both' | 'meaning' | 'words'
  readonly limit: number
}

/** Labels the indexes found; `lexical` = BM25 over the best one's, in (0, 1], 0 where words did not find it. In order of label. */
export async function candidatePool(
  app: App,
  { words, vector, bridges, mode, limit }: PoolQuery,
  filter: LabelFilter | undefined,
): Promise<Map<number, { readonly lexical: number }>> {
  const depth = Math.max(POOL, POOL_PER_HIT * limit)
  const found = new Map<number, { lexical: number }>()
  if (mode !== 'words') {
    const index = await app.clauseIndex.current()
    for (const n of index.search(vector, depth, filter)) found.set(n.label, { lexical: 0 })
    for (const bridge of bridges.slice(0, BRIDGES_ASKED)) {
      for (const n of index.search(bridge, POOL_PER_BRIDGE, filter)) found.set(n.label, { lexical: 0 })
    }
  }
  if (mode !== 'meaning') {
    const terms = words.filter((w) => w.kind === 'word' || w.kind === 'number').map((w) => w.norm)
    const hits = app.store().fullText.search(terms, depth, filter)
    const best = hits[0]?.score ?? 1
    for (const h of hits) found.set(h.key, { lexical: best > 0 ? h.score / best : 0 })
  }
  return new Map([...found].sort(([a], [b]) => a - b))
}
