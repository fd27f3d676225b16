import { Router } from 'express'
import { z } from 'zod'
import { startCompare } from '../../app/import-job.js'
import { overviewOf } from '../../app/overview.js'
import { createProject, patchProject, removeProject } from '../../app/projects.js'
import type { JobView, ProjectOverview, ProjectPatch, ProjectSummary } from '../contract.js'
import { parseInput, present, shortText } from '../input.js'
import type { ApiContext } from '../server-options.js'

const planId = z.string().max(100)

const patchSchema = z.strictObject({
  name: shortText.optional(),
  reference: planId.nullable().optional(),
  drafts: z.array(planId).max(10_000).optional(),
  reviewers: z.array(shortText).max(1000).optional(),
})

/** /api/projects */
export function projectRoutes({ app, jobs }: ApiContext): Router {
  return Router()
    .post('/projects', (request, response) => {
      const { name } = parseInput(z.object({ name: shortText }), request.body)
      const project: ProjectSummary = createProject(app, name)
      response.status(201).json(project)
    })
    .patch('/projects/:id', (request, response) => {
      const patch: ProjectPatch = present(parseInput(patchSchema, request.body))
      const project: ProjectSummary = patchProject(app, request.params.id, patch)
      response.json(project)
    })
    .delete('/projects/:id', (request, response) => {
      removeProject(app, request.params.id)
      response.status(204).end()
    })
    .post('/projects/:id/compare', (request, response) => {
      const job: JobView = startCompare(app, jobs, request.params.id)
      response.status(202).json(job)
    })
    .get('/projects/:id/overview', async (request, response) => {
      const view: ProjectOverview = await overviewOf(app, request.params.id)
      response.json(view)
    })
}
