import { Router } from 'express'
import { z } from 'zod'
import { exportReview } from '../../app/export.js'
import { compareProject } from '../../app/project-compare.js'
import type { QueueFilters } from '../contract.js'
import { parseInput, present, repeated } from '../input.js'
import { sendFile } from '../send-file.js'
import type { ApiContext } from '../server-options.js'

const heading = z.string().max(500)
const share = z.coerce.number().min(0).max(1)

const filterSchema = z.object({
  format: z.enum(['docx', 'xlsx', 'html', 'json']),
  appendix: z.enum(['none', 'gaps', 'all']).optional(),
  verdict: repeated(z.enum(['covered', 'partial', 'omitted', 'not-applicable'])),
  chapter: repeated(heading),
  task: repeated(heading),
  scope: repeated(z.enum(['local', 'national', 'conditional'])),
  kind: repeated(z.enum(['measure', 'box', 'indicator'])),
  reviewed: z.enum(['yes', 'no', 'stale']).optional(),
  minConfidence: share.optional(),
  maxConfidence: share.optional(),
  text: z.string().max(500).optional(),
  sort: z.enum(['order', 'severity', 'confidence']).optional(),
})

/** Results as files. */
export function exportRoutes({ app }: ApiContext): Router {
  return Router()
    .get('/projects/:project/compare', async (request, response) => {
      response.json(await compareProject(app, request.params.project))
    })
    .get('/projects/:project/drafts/:draft/export', async (request, response) => {
      const { format, appendix, ...given } = parseInput(filterSchema, request.query)
      const filters: QueueFilters = present(given)
      const wish = present({ filters, appendix })
      const file = await exportReview(app, request.params.project, request.params.draft, format, wish)
      sendFile(response, file, `review.${format}`)
    })
}
