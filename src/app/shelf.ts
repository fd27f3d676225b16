import {
  type Measure,
  orderShelf,
  type ShelfAnswer,
  type ShelfOrder,
  type ShelfView,
  UserError,
} from '../domain/index.js'
import { type PlanChoice, plansToCompare } from './chosen-plans.js'
import type { App } from './create-app.js'
import { findDraft, findPlan } from './find-project.js'
import { type AnsweredPlan, answeredPlan, answeringPlan, planAnswers } from './plan-answers.js'
import { versionChain } from './version-chain.js'

/** How a shelf is put together. */
export interface ShelfSettings {
  /** Default: the fullest answers first. */
  readonly order?: ShelfOrder
  /** Which plans stand on it; default: all that may answer. */
  readonly choice?: PlanChoice
  /** Ids of plans that do not stand on it. */
  readonly leftOut?: ReadonlySet<string>
  /** Most plans on it, the newest ones. */
  readonly most?: number
}

/** Plans on a shelf somebody asked for: a province's counties. Each that was never compared with the reference costs about a second. */
const SHELF_PLANS = 300

/** Plans beside a measure under review: more would keep the reviewer waiting at the first look. */
const NEIGHBOUR_PLANS = 60

/** Measures named where several were meant. */
const SHOWN = 5

async function measuresIn({ plan }: AnsweredPlan): Promise<readonly Measure[]> {
  const { measuresOf } = await import('../reports/measures.js')
  return measuresOf(plan)
}

/** The measure of this id, or the only one whose text has these words; `UserError` where there is none or where several have. */
export async function findMeasure(app: App, reference: string, words: string): Promise<Measure> {
  const measures = await measuresIn(answeredPlan(app, reference))
  const [only, ...more] = measures.filter((m) => m.text.includes(words.trim()))
  const found = measures.find((m) => m.id === words) ?? (more.length === 0 ? only : undefined)
  if (found) return found
  if (only === undefined)
    throw new UserError('not-found', 'measure-not-found', `参照规划中没有编号为“${words}”、也没有含这些字的举措。`)
  const named = [only, ...more].slice(0, SHOWN).map((m) => `${m.id} ${m.text}`)
  throw new UserError(
    'usage',
    'measure-ambiguous',
    `有 ${more.length + 1} 项举措含“${words}”，请写编号或多写几个字。例如：\n${named.join('\n')}`,
  )
}

/** How the plans of the workspace answer one measure of a reference, without those in `leftOut`; equal ones in the order they came. */
export async function shelfOf(
  app: App,
  reference: string,
  measure: string,
  { order = 'strength', choice = {}, leftOut = new Set(), most = SHELF_PLANS }: ShelfSettings = {},
): Promise<ShelfView> {
  const { profile, name } = findPlan(app, reference)
  const answered = answeredPlan(app, reference)
  const found = (await measuresIn(answered)).find((m) => m.id === measure)
  if (!found)
    throw new UserError('not-found', 'measure-not-found', `参照规划中没有编号为“${measure}”的举措。请刷新页面后重试。`)
  const others = (await plansToCompare(app, reference, choice)).filter((p) => !leftOut.has(p.id))
  const shown = others.slice(-most)
  const answers: ShelfAnswer[] = []
  for (const p of shown) {
    const { answers: all } = await planAnswers(app, answered, p.id)
    answers.push({ ...answeringPlan(p), ...all.get(measure)! })
  }
  return {
    reference: { plan: reference, title: profile.title || name },
    measure: found,
    answers: orderShelf(answers, order),
    left: others.length - shown.length,
  }
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
  return shelfOf(app, reference.id, measure, { order, leftOut: versionChain(app, draft), most: NEIGHBOUR_PLANS })
}
