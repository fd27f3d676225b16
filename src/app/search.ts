import type { Clause, ClauseKind, SearchHit, SharedMeasure } from '../domain/index.js'
import { UserError } from '../domain/index.js'
import type { Similar } from '../links/similar/index.js'
import type { ClausePlace } from '../store/index.js'
import { choosePlans, type PlanChoice } from './chosen-plans.js'
import type { App } from './create-app.js'
import { candidatePool } from './similar/candidate-pool.js'
import { foldSame } from './similar/fold-same.js'
import type { SearchGround } from './similar/search-ground.js'
import { type PreparedText, prepareTexts } from './similar/similar-texts.js'
import { explainHits } from './similar/why.js'

/** What is looked for. */
export interface SearchRequest extends PlanChoice {
  /** Free text, or the clause whose like is wanted. */
  readonly text?: string
  readonly like?: { readonly plan: string; readonly clause: string }
  readonly kinds?: readonly ClauseKind[]
  readonly chapters?: readonly string[]
  /** Leaves out the plan of `like`. */
  readonly notSamePlan?: boolean
  /** By meaning and words; by meaning, where nothing below the floor is shown; by words alone (BM25). */
  readonly mode: 'both' | 'meaning' | 'words'
  /** 1 to 200. */
  readonly limit: number
}

/** What was found. */
export interface SearchResult {
  /** The text that was searched for. */
  readonly query: string
  /** Best first. */
  readonly hits: readonly SearchHit[]
}

const LARGEST_QUERY = 5000

async function plansWanted(app: App, r: SearchRequest): Promise<string[] | undefined> {
  const all = app.store().plans.list()
  const passing = (await choosePlans(app, r)).filter((p) => !(r.notSamePlan === true && r.like?.plan === p.id))
  return passing.length === all.length ? undefined : passing.map((p) => p.id)
}

/** The clause the search goes out from, or the typed text as one. */
function queryOf(app: App, r: SearchRequest): Clause | { readonly text: string } {
  if (r.like) {
    const clause = app
      .store()
      .clauses.ofPlan(r.like.plan)
      .find((c) => c.id === r.like!.clause)
    if (!clause) throw new UserError('not-found', 'clause-not-found', '找不到要查找相似内容的条款，规划可能已被删除。')
    return clause
  }
  const text = (r.text ?? '').trim()
  if (text === '') throw new UserError('usage', 'query-empty', '请输入要查找的文字。')
  if (text.length > LARGEST_QUERY) {
    throw new UserError('usage', 'query-too-long', `查找的文字超过 ${LARGEST_QUERY} 字。请只输入一条举措或几个词。`)
  }
  return { text }
}

/** A clause with how near it is; `score` orders the hits. */
interface Ranked {
  readonly place: ClausePlace
  readonly text: PreparedText
  readonly similar: Similar
  readonly score: number
}

/** Brings what the indexes found into order. */
async function rank(app: App, r: SearchRequest, ground: SearchGround, query: PreparedText): Promise<Ranked[]> {
  const { nearestBridges, rerankSimilar } = await import('../links/similar/index.js')
  const plans = await plansWanted(app, r)
  const clauseFilter = {
    ...(plans === undefined ? {} : { plans }),
    ...(r.kinds === undefined ? {} : { kinds: r.kinds }),
    ...(r.chapters === undefined ? {} : { chapters: r.chapters }),
  }
  const filter = Object.keys(clauseFilter).length === 0 ? undefined : app.store().clauses.keysWhere(clauseFilter)
  const near = nearestBridges(ground.space, query, ground.bridges)
  const bridges = near.map(({ at }) => ground.bridges[at]!.whole)
  const { words, whole } = query
  const pool = await candidatePool(app, { words, vector: whole, bridges, mode: r.mode, limit: r.limit }, filter)
  const places = app
    .store()
    .clauses.byKeys([...pool.keys()])
    .filter((p) => !(r.like && p.plan === r.like.plan && p.clause.id === r.like.clause))
  const texts = await prepareTexts(
    app,
    ground,
    places.map((p) => p.clause),
  )
  const candidates = places.map((p, at) => ({ ...texts[at]!, paragraph: `${p.plan}/${p.clause.paragraph}` }))
  return rerankSimilar(ground.space, query, candidates, ground.bridges)
    .map((similar, at) => {
      const place = places[at]!
      const score = r.mode === 'words' ? pool.get(place.key)!.lexical : similar.score
      return { place, text: texts[at]!, similar, score }
    })
    .sort((a, b) => b.score - a.score || a.place.key - b.place.key)
}

/** The measure over which a clause was found, where it is as near to both as two similar clauses are to one another. */
function measureOf(ground: SearchGround, { over, bridge }: Similar, least: number): SharedMeasure | null {
  const found = ground.bridges[over]
  if (!found || bridge < least) return null
  return { plan: found.plan, clause: found.clause.id, text: found.clause.text }
}

/** Loads all that the first search would wait for: encoder, dictionary, index, and what ranking rests on. */
export async function prepareSearch(app: App): Promise<void> {
  if (app.store().plans.list().length === 0) return
  await app.stages.embedder()
  await app.searchGrounds.current()
  await app.clauseIndex.current()
}

/** Searches all plans by meaning and by words; filters work inside both searches. */
export async function search(app: App, request: SearchRequest): Promise<SearchResult> {
  const asked = queryOf(app, request)
  const ground = await app.searchGrounds.current()
  const { directShare } = await import('../links/similar/index.js')
  const [query] = await prepareTexts(app, ground, [asked], request.like ? app.store().vectors : null)
  const floor = request.like ? ground.floor?.like : ground.floor?.text
  const isClose = (s: Similar): boolean => floor === undefined || s.score >= floor
  const ranked = (await rank(app, request, ground, query!)).filter(
    (x) => request.mode !== 'meaning' || isClose(x.similar),
  )
  const folded = foldSame(ranked, request.limit)
  const titles = new Map(
    app
      .store()
      .plans.list()
      .map((p) => [p.id, p.profile.title || p.name]),
  )
  const whys = await explainHits(
    app,
    query!.words,
    folded.map(({ first }) => {
      const found = measureOf(ground, first.similar, directShare(floor ?? 0))
      // A measure is no reason for finding itself, nor for what was asked from it.
      const isItself = found?.plan === first.place.plan || found?.plan === request.like?.plan
      const measure = isItself ? null : found
      const measurePlan = measure ? (titles.get(measure.plan) ?? measure.plan) : ''
      return { words: first.text.words, similar: first.similar, measure, measurePlan }
    }),
    ground.rarity,
  )
  const hits = folded.map(({ first, same }, at) => ({
    plan: first.place.plan,
    clause: first.place.clause.id,
    path: first.place.clause.path,
    text: first.place.clause.text,
    score: first.score,
    close: isClose(first.similar),
    why: whys[at]!,
    same: same.map(({ place }) => ({ plan: place.plan, clause: place.clause.id })),
  }))
  return { query: asked.text, hits }
}
