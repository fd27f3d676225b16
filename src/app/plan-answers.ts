import type { AnsweringPlan, Measure, Plan, PlanSummary, ShelfAnswer } from '../domain/index.js'
import type { App } from './create-app.js'
import { coverageKey, draftCoverage } from './draft-reports.js'
import { findPlan } from './find-project.js'
import { planNotFound } from './remove-plan.js'

/** The plan others answer, read once for all of them. */
export interface AnsweredPlan {
  readonly id: string
  readonly plan: Plan
}

/** The plan of this id with its structure; `UserError` where there is none. */
export function answeredPlan(app: App, id: string): AnsweredPlan {
  const plan = app.store().plans.load(id)
  if (!plan) throw planNotFound(id)
  return { id, plan }
}

/** How a plan answers one measure, as the program judges it. */
export type PlanAnswer = Pick<ShelfAnswer, 'clauses' | 'verdict' | 'confidence' | 'figures'>

/** How a plan answers all measures of a reference. */
export interface PlanAnswers {
  readonly measures: readonly Measure[]
  /** By measure. */
  readonly answers: ReadonlyMap<string, PlanAnswer>
}

/** Numbers are written in digits, wide ones too; figures of `figuresOf` always have one. */
const DIGIT = /\p{Nd}/u

/** Plans kept in memory, at about 0.2 MB each: a shelf and a matrix of a province's counties read every report once. */
const KEPT = 300

/** By program, then by everything the answers depend on: an entry never goes stale, only old. */
const kept = new WeakMap<App, Map<string, PlanAnswers>>()

/** A plan as shelves and matrices name it. */
export function answeringPlan({ id, name, profile, metadata }: PlanSummary): AnsweringPlan {
  const place = metadata?.region.value
  return {
    plan: id,
    title: profile.title || name,
    region: profile.region || (place?.name ?? ''),
    place: place?.code ?? '',
    level: profile.level,
    stage: metadata?.stage.value ?? 'unknown',
  }
}

async function readAnswers(app: App, reference: AnsweredPlan, draft: string): Promise<PlanAnswers> {
  const { measures, coverage, indicators } = await draftCoverage(app, { reference: reference.id, draft })
  const [segmenter, { figuresOf }, { indicatorFigures }] = await Promise.all([
    app.stages.segmenter(),
    import('../reports/shelf.js'),
    import('../reports/indicators/index.js'),
  ])
  const ofRows = indicatorFigures(reference.plan, indicators)
  const clauses = new Map(
    app
      .store()
      .clauses.ofPlan(draft)
      .map((c) => [c.id, { id: c.id, text: c.text, path: c.path }]),
  )
  const judged = new Map(coverage.map((c) => [c.measure, c]))
  const figures = (measure: string, texts: readonly string[]): PlanAnswer['figures'] =>
    // Cutting words is most of the work, and most measures name no number at all.
    DIGIT.test(measure)
      ? figuresOf(
          segmenter.cut(measure),
          texts.map((t) => segmenter.cut(t)),
        )
      : []
  const answers = measures.map((measure): [string, PlanAnswer] => {
    const found = judged.get(measure.id)
    const verdict = found?.verdict ?? 'omitted'
    // What stands below the line of an omitted measure is no evidence.
    const evidence = verdict === 'omitted' ? [] : (found?.evidence ?? [])
    const answer = evidence.flatMap((e) => clauses.get(e.clause) ?? [])
    const texts = answer.map((c) => c.text)
    return [
      measure.id,
      {
        clauses: answer,
        verdict,
        confidence: found?.confidence ?? 0,
        figures: measure.kind === 'indicator' ? (ofRows.get(measure.id) ?? []) : figures(measure.text, texts),
      },
    ]
  })
  return { measures, answers: new Map(answers) }
}

/** How a plan answers a reference; judged where it never was, and read once. */
export async function planAnswers(app: App, reference: AnsweredPlan, draft: string): Promise<PlanAnswers> {
  const known = kept.get(app) ?? new Map<string, PlanAnswers>()
  kept.set(app, known)
  findPlan(app, draft)
  const key = await coverageKey(app, { reference: reference.id, draft })
  const answers = known.get(key) ?? (await readAnswers(app, reference, draft))
  // Taken out and put in again: the first of the map is the one not asked for the longest.
  known.delete(key)
  known.set(key, answers)
  if (known.size > KEPT) known.delete(known.keys().next().value ?? '')
  return answers
}
