import { Router } from 'express'
import { z } from 'zod'
import { openSample, reviseSample } from '../../app/sample.js'
import { prepareSearch, search, type SearchRequest } from '../../app/search.js'
import type { RoundView, SampleView, SearchView } from '../contract.js'
import { parseInput, present, repeated } from '../input.js'
import { planChoiceOf, planChoiceQuery } from '../plan-choice.js'
import type { ApiContext } from '../server-options.js'

const DEFAULT_LIMIT = 20
const LARGEST_LIMIT = 200

const id = z.string().min(1).max(100)

const searchSchema = z.object({
  q: z.string().max(5000).optional(),
  likePlan: id.optional(),
  likeClause: id.optional(),
  ...planChoiceQuery,
  kind: repeated(z.enum(['measure', 'background', 'goal', 'principle', 'box', 'indicator', 'safeguard', 'other'])),
  chapter: repeated(z.string().max(500)),
  notSamePlan: z.enum(['0', '1']).optional(),
  mode: z.enum(['both', 'meaning', 'words']).default('both'),
  limit: z.coerce.number().int().min(1).max(LARGEST_LIMIT).default(DEFAULT_LIMIT),
})

function requestOf(q: z.infer<typeof searchSchema>): SearchRequest {
  const like =
    q.likePlan !== undefined && q.likeClause !== undefined ? { plan: q.likePlan, clause: q.likeClause } : undefined
  return {
    ...present({ text: q.q, like, kinds: q.kind, chapters: q.chapter }),
    ...planChoiceOf(q),
    notSamePlan: q.notSamePlan === '1',
    mode: q.mode,
    limit: q.limit,
  }
}

/** What concerns the whole library: search, sample. */
export function libraryRoutes({ app }: ApiContext): Router {
  return Router()
    .get('/search', async (request, response) => {
      const { query, hits } = await search(app, requestOf(parseInput(searchSchema, request.query)))
      const ids = new Set(hits.flatMap((h) => [h.plan, ...h.same.map((s) => s.plan)]))
      const plans: Record<string, SearchView['plans'][string]> = {}
      for (const planId of ids) {
        const found = app.store().plans.find(planId)
        if (!found) continue
        plans[planId] = {
          title: found.profile.title || found.name,
          region: found.profile.region,
          level: found.profile.level,
        }
      }
      response.json({ query, hits, plans } satisfies SearchView)
    })
    .post('/search/ready', async (_request, response) => {
      await prepareSearch(app)
      response.status(204).end()
    })
    .post('/sample', async (_request, response) => {
      const view: SampleView = { project: await openSample(app) }
      response.json(view)
    })
    .post('/sample/revision', async (_request, response) => {
      const view: RoundView = await reviseSample(app)
      response.json(view)
    })
}
