/**
 * Retrieval of similar clauses on the labelled plans, through the product's own import and search on a workspace of all five plans.
 *
 * **Queries.** The 341 lines of similar.tsv: a sentence of one labelled plan, with the sentences of the other labelled plan that answer the same
 * national measure. The query is our clause of that sentence (`search --like`); the few sentences that the program reads as something
 * else are asked as typed text. `typed` asks all of them as typed text, without headings.
 *
 * **Pool.** The readers compared two plans, so only the clauses of the other plan are judged.
 * - `restricted`: the product's own plan filter (`--plan OTHER`); the pool is every clause of the other plan, about 300 to 400.
 * - `all plans`: `--not-same-plan` over the four other plans; clauses of plans nobody judged are taken out of the list before it is read
 *   (“condensed lists”, Sakai 2007), because an unjudged hit is neither right nor wrong.
 *
 * **Figures.** recall@10 = relevant sentences among the first ten hits / min(10, relevant sentences); hit@10 = share of queries with at least
 * one among the first ten; MRR = mean of 1 / place of the first relevant hit among the first 200, 0 where there is none. A relevant
 * sentence is found where a hit, or a clause folded into it, holds it; one that is no clause of ours counts as missed. Mean over queries.
 *
 * **Systems**, in one process on one workspace: fused (mode both), by meaning (mode meaning, with its floor), lexical only (mode words, BM25), dense only
 * (the vector index alone, no floor), and reciprocal rank fusion of the last two, which the product used before.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App } from '../../src/app/create-app.js'
import { importPlan } from '../../src/app/import-plan.js'
import { embedKept } from '../../src/app/prepare-plan.js'
import { search, type SearchRequest } from '../../src/app/search.js'
import { resolveSettings } from '../../src/app/settings.js'
import { SHARED } from './shared-data.js'
import { readSimilarQueries, type SimilarQuery } from './similar-gold.js'

const PLANS = ['national', 'changbaishan', 'raoping', 'xiangqiao', 'zhoukou'] as const
const FIRST = 10
const DEEPEST = 200
/** Reciprocal rank fusion, Cormack, Clarke & Büttcher 2009. */
const RANK_CONSTANT = 60

/** Means over queries. */
export interface SimilarFigures {
  readonly queries: number
  readonly recall: number
  readonly hit: number
  readonly mrr: number
}

/** One system in one setting: over all queries, and over those that start from each plan. */
export interface SimilarRow {
  readonly system: string
  readonly setting: 'restricted' | 'all plans' | 'typed'
  readonly all: SimilarFigures
  readonly from: ReadonlyMap<string, SimilarFigures>
}

/** Clause ids of the other plan, best first; clauses folded into one hit stand together. */
type Answer = readonly (readonly string[])[]

/** The figures of one query's answer. */
export function judgeAnswer(answer: Answer, relevant: SimilarQuery['relevant']): Omit<SimilarFigures, 'queries'> {
  const first = answer.slice(0, FIRST).flat()
  const found = relevant.filter((r) => first.some((id) => r.has(id))).length
  const place = answer.findIndex((ids) => ids.some((id) => relevant.some((r) => r.has(id))))
  return {
    recall: found / Math.min(FIRST, relevant.length),
    hit: found > 0 ? 1 : 0,
    mrr: place < 0 || place >= DEEPEST ? 0 : 1 / (place + 1),
  }
}

function mean(of: readonly Omit<SimilarFigures, 'queries'>[]): SimilarFigures {
  const over = (pick: (f: Omit<SimilarFigures, 'queries'>) => number): number =>
    of.reduce((sum, f) => sum + pick(f), 0) / of.length
  return { queries: of.length, recall: over((f) => f.recall), hit: over((f) => f.hit), mrr: over((f) => f.mrr) }
}

type System = (query: SimilarQuery, setting: SimilarRow['setting']) => Promise<Answer>

function systems(app: App, ids: ReadonlyMap<string, string>): [string, System][] {
  const searched =
    (mode: SearchRequest['mode']): System =>
    async (q, setting) => {
      const like = setting !== 'typed' && q.clause !== null ? { plan: ids.get(q.plan)!, clause: q.clause } : null
      const others = [...ids].filter(([name]) => name !== q.plan).map(([, id]) => id)
      const plans = setting === 'all plans' ? others : [ids.get(q.other)!]
      const { hits } = await search(app, { ...(like ? { like } : { text: q.text }), plans, mode, limit: DEEPEST })
      const other = ids.get(q.other)!
      return hits
        .map((h) => [h, ...h.same].filter((p) => p.plan === other).map((p) => p.clause))
        .filter((clauses) => clauses.length > 0)
    }
  const dense: System = async (q, setting) => {
    const index = await app.clauseIndex.current()
    const segmenter = await app.stages.segmenter()
    const [vector] = await embedKept(app.stages, null, [{ text: q.text, words: segmenter.cut(q.text) }])
    const plans =
      setting === 'all plans' ? [...ids].filter(([n]) => n !== q.plan).map(([, id]) => id) : [ids.get(q.other)!]
    const found = index.search(vector!, DEEPEST, app.store().clauses.keysWhere({ plans }))
    const places = app.store().clauses.byKeys(found.map((n) => n.label))
    return places.filter((p) => p.plan === ids.get(q.other)).map((p) => [p.clause.id])
  }
  const lexical = searched('words')
  const fusedByRank: System = async (q, setting) => {
    const scores = new Map<string, number>()
    for (const list of [await dense(q, setting), await lexical(q, setting)]) {
      list.flat().forEach((id, at) => scores.set(id, (scores.get(id) ?? 0) + 1 / (RANK_CONSTANT + at + 1)))
    }
    return [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => [id])
  }
  return [
    ['fused', searched('both')],
    ['by meaning', searched('meaning')],
    ['lexical only', lexical],
    ['dense only', dense],
    ['rank fusion', fusedByRank],
  ]
}

/**
 * Imports the five plans into a workspace of its own, asks every query of every system and removes the workspace. `model` is another
 * encoder than the bundled one, by name or folder.
 */
export async function evaluateSimilar(model?: string): Promise<SimilarRow[]> {
  const workspace = mkdtempSync(join(tmpdir(), 'duibiao-similar-'))
  const app = createApp(resolveSettings({ workspace, model }, {}))
  try {
    const ids = new Map<string, string>()
    for (const name of PLANS) {
      const fileName = `${name}.txt`
      const { summary } = await importPlan(app, { fileName, bytes: readFileSync(`${SHARED}plans/${fileName}`) })
      ids.set(name, summary.id)
    }
    const queries = readSimilarQueries((plan) => app.store().clauses.ofPlan(ids.get(plan)!))
    const rows: SimilarRow[] = []
    for (const setting of ['restricted', 'all plans', 'typed'] as const) {
      for (const [system, ask] of systems(app, ids)) {
        // The baselines answer the same in all settings but for a thousandth, and take minutes.
        if (setting !== 'restricted' && system !== 'fused') continue
        const judged: { plan: string; figures: Omit<SimilarFigures, 'queries'> }[] = []
        for (const q of queries) judged.push({ plan: q.plan, figures: judgeAnswer(await ask(q, setting), q.relevant) })
        const from = new Map(
          [...new Set(queries.map((q) => q.plan))].map((plan) => [
            plan,
            mean(judged.filter((j) => j.plan === plan).map((j) => j.figures)),
          ]),
        )
        rows.push({ system, setting, all: mean(judged.map((j) => j.figures)), from })
      }
    }
    return rows
  } finally {
    await app.close()
    rmSync(workspace, { recursive: true, force: true })
  }
}

const three = (x: number): string => x.toFixed(3)

/** The figures as lines of text. */
export function formatSimilarFigures(rows: readonly SimilarRow[]): string {
  const cell = (f: SimilarFigures): string => `recall@10 ${three(f.recall)} hit@10 ${three(f.hit)} MRR ${three(f.mrr)}`
  return rows
    .map((r) => {
      const from = [...r.from].map(([plan, f]) => `from ${plan} ${cell(f)} (${f.queries})`)
      return [`${r.setting.padEnd(10)} ${r.system.padEnd(12)} ${cell(r.all)}`, ...from].join(' | ')
    })
    .join('\n')
}
