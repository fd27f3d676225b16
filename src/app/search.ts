import type { AdministrativeLevel, ClauseKind, SearchHit, Word } from '../domain/index.js'
import { UserError } from '../domain/index.js'
import type { ClausePlace } from '../store/index.js'
import type { App } from './create-app.js'
import { embedKept } from './prepare-plan.js'

/** What is looked for. */
export interface SearchRequest {
  /** Free text, or the clause whose like is wanted. */
  readonly text?: string
  readonly like?: { readonly plan: string; readonly clause: string }
  readonly plans?: readonly string[]
  readonly levels?: readonly AdministrativeLevel[]
  readonly regions?: readonly string[]
  readonly kinds?: readonly ClauseKind[]
  readonly chapters?: readonly string[]
  /** Leaves out the plan of `like`. */
  readonly notSamePlan?: boolean
  readonly mode: 'both' | 'meaning' | 'words'
  /** 1 to 200. */
  readonly limit: number
}

/** What was found. */
export interface SearchResult {
  /** The text that was searched for. */
  readonly query: string
  readonly hits: readonly SearchHit[]
}

/** Reciprocal rank fusion constant (Cormack, Clarke & Büttcher 2009): 1 / (60 + rank) added over both lists. */
const RANK_CONSTANT = 60

/** Each list goes this many times as deep as hits are wanted, so that folding and fusing still leave enough. */
const DEPTH = 4

const LARGEST_QUERY = 5000

function plansWanted(app: App, r: SearchRequest): string[] | undefined {
  const all = app.store().plans.list()
  const passing = all.filter(
    (p) =>
      (r.plans === undefined || r.plans.includes(p.id)) &&
      (r.levels === undefined || r.levels.includes(p.profile.level)) &&
      (r.regions === undefined || r.regions.includes(p.profile.region)) &&
      !(r.notSamePlan === true && r.like?.plan === p.id),
  )
  return passing.length === all.length ? undefined : passing.map((p) => p.id)
}

function queryText(app: App, r: SearchRequest): string {
  if (r.like) {
    const clause = app
      .store()
      .clauses.ofPlan(r.like.plan)
      .find((c) => c.id === r.like!.clause)
    if (!clause) throw new UserError('not-found', 'clause-not-found', '找不到要查找相似内容的条款，规划可能已被删除。')
    return clause.text
  }
  const text = (r.text ?? '').trim()
  if (text === '') throw new UserError('usage', 'query-empty', '请输入要查找的文字。')
  if (text.length > LARGEST_QUERY) {
    throw new UserError('usage', 'query-too-long', `查找的文字超过 ${LARGEST_QUERY} 字。请只输入一条举措或几个词。`)
  }
  return text
}

const folded = (words: readonly Word[]): string =>
  words
    .filter((w) => w.kind !== 'mark')
    .map((w) => w.norm)
    .join('')

interface Found extends ClausePlace {
  readonly score: number
  readonly dense: number
  readonly lexical: number
}

/** One hit for all clauses of the same wording; they name their other places. */
function foldSame(
  found: readonly Found[],
  wordsOf: (text: string) => readonly Word[],
  query: readonly Word[],
  limit: number,
): SearchHit[] {
  const asked = new Set(query.filter((w) => w.kind === 'word' || w.kind === 'number').map((w) => w.norm))
  const hits = new Map<string, SearchHit & { same: { plan: string; clause: string }[] }>()
  for (const f of found) {
    const words = wordsOf(f.clause.text)
    const key = folded(words)
    const earlier = hits.get(key)
    if (earlier) earlier.same.push({ plan: f.plan, clause: f.clause.id })
    else if (hits.size < limit) {
      hits.set(key, {
        plan: f.plan,
        clause: f.clause.id,
        path: f.clause.path,
        text: f.clause.text,
        score: f.score,
        why: {
          signals: { dense: f.dense, lexical: f.lexical, number: 0, heading: 0 },
          sharedWords: [...new Set(words.map((w) => w.norm).filter((w) => asked.has(w)))],
        },
        same: [],
      })
    }
  }
  return [...hits.values()]
}

/** Searches all plans by meaning and by words; filters work inside both searches. */
export async function search(app: App, request: SearchRequest): Promise<SearchResult> {
  const query = queryText(app, request)
  const segmenter = await app.stages.segmenter()
  const words = segmenter.cut(query)
  const plans = plansWanted(app, request)
  const filter = {
    ...(plans === undefined ? {} : { plans }),
    ...(request.kinds === undefined ? {} : { kinds: request.kinds }),
    ...(request.chapters === undefined ? {} : { chapters: request.chapters }),
  }
  const keys = Object.keys(filter).length === 0 ? undefined : app.store().clauses.keysWhere(filter)
  const self = request.like
  const depth = request.limit * DEPTH
  const scores = new Map<number, { score: number; dense: number; lexical: number }>()
  const add = (key: number, rank: number, signal: 'dense' | 'lexical', value: number): void => {
    const before = scores.get(key) ?? { score: 0, dense: 0, lexical: 0 }
    scores.set(key, { ...before, score: before.score + 1 / (RANK_CONSTANT + rank), [signal]: value })
  }
  if (request.mode !== 'words') {
    const index = await app.clauseIndex.current()
    const [vector] = await embedKept(app.stages, null, [{ text: query, words }])
    index.search(vector!, depth, keys).forEach((n, at) => add(n.label, at + 1, 'dense', n.similarity))
  }
  if (request.mode !== 'meaning') {
    const terms = words.filter((w) => w.kind === 'word' || w.kind === 'number').map((w) => w.norm)
    const hits = app.store().fullText.search(terms, depth, keys)
    const best = hits[0]?.score ?? 1
    hits.forEach((h, at) => add(h.key, at + 1, 'lexical', best > 0 ? h.score / best : 0))
  }
  const ranked = [...scores].sort(([a, x], [b, y]) => y.score - x.score || a - b)
  const signals = new Map(ranked)
  const found = app
    .store()
    .clauses.byKeys(ranked.map(([key]) => key))
    .filter((p) => !(self && p.plan === self.plan && p.clause.id === self.clause))
    .map((p) => ({ ...p, ...signals.get(p.key)! }))
  return { query, hits: foldSame(found, (text) => segmenter.cut(text), words, request.limit) }
}
