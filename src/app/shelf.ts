import { type ShelfAnswer, type ShelfView, UserError } from '../domain/index.js'
import type { App } from './create-app.js'
import { draftReports } from './draft-reports.js'
import { findDraft, findPlan } from './find-project.js'
import { versionChain } from './version-chain.js'

/** Plans shown on one shelf: each that was never compared with the reference costs about a second. */
const SHELF_PLANS = 60

async function answerOf(app: App, reference: string, draft: string, measure: string): Promise<ShelfAnswer> {
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
  const numbers = answers.flatMap((c) =>
    segmenter
      .cut(c.text)
      .filter((w) => w.kind === 'number')
      .map((w) => w.text),
  )
  return {
    plan: draft,
    title: plan.profile.title || plan.name,
    region: plan.profile.region,
    clauses: answers.map((c) => ({ id: c.id, text: c.text, path: c.path })),
    verdict,
    numbers: [...new Set(numbers)],
  }
}

/** How the plans of the workspace answer one measure of a reference; plans in the order they came, without those in `leftOut`. */
export async function shelfOf(
  app: App,
  reference: string,
  measure: string,
  leftOut: ReadonlySet<string> = new Set(),
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
  for (const p of others.slice(-SHELF_PLANS)) answers.push(await answerOf(app, reference, p.id, measure))
  return { measure: found, answers }
}

/** 周边写法: the shelf of a measure without the draft under review and its other versions. */
export function neighboursOf(app: App, project: string, draft: string, measure: string): Promise<ShelfView> {
  const { reference } = findDraft(app, project, draft)
  return shelfOf(app, reference.id, measure, versionChain(app, draft))
}
