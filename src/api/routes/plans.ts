import { Router } from 'express'
import { z } from 'zod'
import { startImport } from '../../app/import-job.js'
import { patchPlan } from '../../app/library/edit-metadata.js'
import { viewPlan } from '../../app/view-plan.js'
import { removePlan } from '../../app/remove-plan.js'
import { parseEncoding } from '../../app/encoding.js'
import type { JobView, PlanPatch, PlanSummary, PlanView } from '../contract.js'
import { parseInput, present, shortText } from '../input.js'
import type { ApiContext } from '../server-options.js'
import { receiveUpload } from '../upload.js'

const level = z.enum(['nation', 'province', 'city', 'county', 'township', 'zone', 'unknown'])

const year = z.number().int().nullable()

const patchSchema = z.strictObject({
  title: shortText.optional(),
  level: level.optional(),
  region: z.string().trim().max(100).optional(),
  period: z.string().trim().max(50).optional(),
  status: z.enum(['draft', 'issued', 'unknown']).optional(),
  stage: z.enum(['consultation', 'submission', 'draft', 'issued', 'unknown']).optional(),
  issuer: z.string().trim().max(200).optional(),
  documentNumber: z.string().trim().max(100).optional(),
  date: z.string().trim().max(10).optional(),
  years: z.strictObject({ from: year, to: year }).optional(),
})

const fieldsSchema = z.object({
  project: z.string().max(100).optional(),
  role: z.enum(['reference', 'draft']).optional(),
  encoding: z.string().max(20).optional(),
})

/** /api/plans */
export function planRoutes({ app, jobs, report }: ApiContext): Router {
  return Router()
    .post('/plans', async (request, response) => {
      const upload = await receiveUpload(request)
      try {
        const { encoding: name, ...target } = present(parseInput(fieldsSchema, upload.fields))
        const encoding = name === undefined ? {} : { encoding: parseEncoding(name) }
        const files = upload.files.map((f) => ('fault' in f ? f : { ...f, ...encoding }))
        const job: JobView = startImport(app, jobs, files, target, { report, cleanUp: upload.remove })
        response.status(202).json(job)
      } catch (error) {
        await upload.remove()
        throw error
      }
    })
    .get('/plans/:id', (request, response) => {
      const view: PlanView = viewPlan(app, request.params.id)
      response.json(view)
    })
    .patch('/plans/:id', async (request, response) => {
      const patch: PlanPatch = present(parseInput(patchSchema, request.body))
      const summary: PlanSummary = await patchPlan(app, request.params.id, patch)
      response.json(summary)
    })
    .delete('/plans/:id', async (request, response) => {
      await removePlan(app, request.params.id)
      response.status(204).end()
    })
}
