import { Router } from 'express'
import { z } from 'zod'
import { decide, decisionHistory, redoDecision, undoDecision } from '../../app/decide.js'
import { indicatorsOf } from '../../app/indicators.js'
import { reviewOf } from '../../app/review.js'
import type { DecisionHistory, DecisionRequest, IndicatorsView, ReviewDecision, ReviewView } from '../contract.js'
import { longText, parseInput, present, shortText } from '../input.js'
import type { ApiContext } from '../server-options.js'

const decisionSchema = z.strictObject({
  measure: z.string().max(100),
  verdict: z.enum(['covered', 'partial', 'omitted', 'not-applicable']).nullable(),
  reason: longText.optional(),
  note: longText.optional(),
  reviewer: shortText,
  basedOn: z.number().int().min(0).optional(),
})

const reviewerSchema = z.object({ reviewer: shortText })
const historySchema = z.object({
  measure: z.string().max(100).optional(),
  reviewer: z.string().max(200).optional(),
  after: z.coerce.number().int().min(0).optional(),
})

const DRAFT = '/projects/:project/drafts/:draft'

/** /api/projects/:project/drafts/:draft: queue, decisions, indicators. */
export function reviewRoutes({ app }: ApiContext): Router {
  return Router()
    .get(`${DRAFT}/review`, async (request, response) => {
      const view: ReviewView = await reviewOf(app, request.params.project, request.params.draft)
      response.json(view)
    })
    .post(`${DRAFT}/decisions`, async (request, response) => {
      const wish: DecisionRequest = present(parseInput(decisionSchema, request.body))
      const decision: ReviewDecision = await decide(app, request.params.project, request.params.draft, wish)
      response.json(decision)
    })
    .get(`${DRAFT}/decisions`, (request, response) => {
      const about = present(parseInput(historySchema, request.query))
      const history: DecisionHistory = decisionHistory(app, request.params.project, request.params.draft, about)
      response.json(history)
    })
    .post(`${DRAFT}/decisions/undo`, (request, response) => {
      const { reviewer } = parseInput(reviewerSchema, request.body)
      response.json(undoDecision(app, request.params.project, request.params.draft, reviewer) satisfies ReviewDecision)
    })
    .post(`${DRAFT}/decisions/redo`, (request, response) => {
      const { reviewer } = parseInput(reviewerSchema, request.body)
      response.json(redoDecision(app, request.params.project, request.params.draft, reviewer) satisfies ReviewDecision)
    })
    .get(`${DRAFT}/indicators`, async (request, response) => {
      const view: IndicatorsView = await indicatorsOf(app, request.params.project, request.params.draft)
      response.json(view)
    })
}
