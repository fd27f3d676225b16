import {
  type Measure,
  orderShelf,
  type ShelfAnswer,
  type ShelfOrder,
  type ShelfView,
  UserError,
} from '../domain/index.js'
import type { App } from './create-app.js'
import { draftReports } from './draft-reports.js'
import { findDraft, findPlan } from './find-project.js'
import { versionChain } from './version-chain.js'

/** How a shelf is put together. */
export interface ShelfSettings {
  /** Default: the fullest answers first. */
  readonly order?: ShelfOrder
  /** Ids of plans that do not stand on it. */
  readonly leftOut?: ReadonlySet<string>
}

/** Plans shown on one shelf: each that was never compared with the reference costs about a second. */
const SHELF_PLANS = 60

async function answerOf(app: App, reference: string, draft: string, asked: Measure): Promise<ShelfAnswer> {
  const measure = asked.id
  const plan = findPlan(app, draft)
  const { coverage } = await draftReports(app, { reference, draft })
  const found = coverage.coverage.find((c) => c.measure === measure)
  const verdict = found?.verdict ?? 'omitted'
  const wanted = verdict === 'omitted' ? [] : (found?.evidence.map((e) => e.clause) ?? [])
  const clauses = new Map(
    app
      .store()
      .clauses.ofPlan(draft)
      .map((c) => [c.id, c]),
  )
  const answers = wanted.flatMap((id) => clauses.get(id) ?? [])
  const segmenter = await app.stages.segmenter()
  const { figuresOf } = await import('../reports/shelf.js')
  return {
    plan: draft,
    title: plan.profile.title || plan.name,
    region: plan.profile.region,
    place: plan.metadata?.region.value?.code ?? '',
    clauses: answers.map((c) => ({ id: c.id, text: c.text, path: c.path })),
    verdict,
    figures: figuresOf(
      segmenter.cut(asked.text),
      answers.flatMap((c) => segmenter.cut(c.text)),
    ),
  }
}

/** How the plans of the workspace answer one measure of a reference, without those in `leftOut`; equal ones in the order they came. */
export async function shelfOf(
  app: App,
  reference: string,
  measure: string,
  { order = 'strength', leftOut = new Set() }: ShelfSettings = {},
): Promise<ShelfView> {
  findPlan(app, reference)
  const plan = app.store().plans.load(reference)
  const { measuresOf } = await import('../reports/measures.js')
  const found = plan && measuresOf(plan).find((m) => m.id === measure)
  if (!found)
    throw new UserError('not-found', 'measure-not-found', `参照规划中没有编号为“${measure}”的举措。请刷新页面后重试。`)
  const own = versionChain(app, reference)
  const others = app
    .store()
    .plans.list()
    .filter((p) => !own.has(p.id) && !leftOut.has(p.id) && p.profile.level !== 'nation')
  const answers: ShelfAnswer[] = []
  for (const p of others.slice(-SHELF_PLANS)) answers.push(await answerOf(app, reference, p.id, found))
  return { measure: found, answers: orderShelf(answers, order) }
}

/** 周边写法: the shelf of a measure without the draft under review and its other versions. */
export function neighboursOf(
  app: App,
  project: string,
  draft: string,
  measure: string,
  order: ShelfOrder = 'strength',
): Promise<ShelfView> {
  const { reference } = findDraft(app, project, draft)
  return shelfOf(app, reference.id, measure, { order, leftOut: versionChain(app, draft) })
}
