import { Router } from 'express'
import { z } from 'zod'
import { reviseDraft, roundsOf } from '../../app/rounds.js'
import type { RoundView } from '../contract.js'
import { parseInput } from '../input.js'
import type { ApiContext } from '../server-options.js'

const revisionSchema = z.object({ plan: z.string().min(1).max(100) })

/** /api/projects/:project/drafts/:draft: the next round. */
export function roundRoutes({ app }: ApiContext): Router {
  return Router()
    .post('/projects/:project/drafts/:draft/revision', async (request, response) => {
      const { plan } = parseInput(revisionSchema, request.body)
      const view: RoundView = await reviseDraft(app, request.params.project, request.params.draft, plan)
      response.json(view)
    })
    .get('/projects/:project/drafts/:draft/rounds', async (request, response) => {
      const views: readonly RoundView[] = await roundsOf(app, request.params.project, request.params.draft)
      response.json(views)
    })
}
