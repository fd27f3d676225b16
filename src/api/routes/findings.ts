import { Router } from 'express'
import { z } from 'zod'
import { dismissFinding, findingsOf, reopenFinding } from '../../app/findings.js'
import type { DismissRequest, FindingRow, FindingsView } from '../contract.js'
import { parseInput, shortText } from '../input.js'
import type { ApiContext } from '../server-options.js'

const dismissSchema: z.ZodType<DismissRequest> = z.object({ reason: shortText, reviewer: shortText })
const reviewerSchema = z.object({ reviewer: shortText })

const FINDINGS = '/projects/:project/drafts/:draft/findings'

/** /api/projects/:project/drafts/:draft/findings */
export function findingRoutes({ app }: ApiContext): Router {
  return Router()
    .get(FINDINGS, async (request, response) => {
      const view: FindingsView = await findingsOf(app, request.params.project, request.params.draft)
      response.json(view)
    })
    .post(`${FINDINGS}/:finding/dismiss`, async (request, response) => {
      const { project, draft, finding } = request.params
      const row: FindingRow = await dismissFinding(
        app,
        project,
        draft,
        finding,
        parseInput(dismissSchema, request.body),
      )
      response.json(row)
    })
    .delete(`${FINDINGS}/:finding/dismiss`, async (request, response) => {
      const { project, draft, finding } = request.params
      const { reviewer } = parseInput(reviewerSchema, request.query)
      const row: FindingRow = await reopenFinding(app, project, draft, finding, reviewer)
      response.json(row)
    })
}
