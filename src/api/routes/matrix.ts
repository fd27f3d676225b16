import { Router } from 'express'
import { z } from 'zod'
import { exportMatrix } from '../../app/matrix-export.js'
import { libraryMatrix, projectMatrix, startMatrix } from '../../app/matrix.js'
import type { JobView, Matrix } from '../contract.js'
import { parseInput } from '../input.js'
import { planChoiceOf, planChoiceQuery } from '../plan-choice.js'
import { sendFile } from '../send-file.js'
import type { ApiContext } from '../server-options.js'

const schema = z.object({ reference: z.string().min(1).max(100), ...planChoiceQuery })

const PLAIN_NAME = 'matrix.xlsx'

/** 对照矩阵: of a project's drafts, or of plans of the library against one of them. */
export function matrixRoutes({ app, jobs }: ApiContext): Router {
  const ofLibrary = (query: unknown): Promise<Matrix> => {
    const { reference, ...choice } = parseInput(schema, query)
    return libraryMatrix(app, reference, planChoiceOf(choice))
  }
  return Router()
    .get('/projects/:project/matrix', async (request, response) => {
      const view: Matrix = await projectMatrix(app, request.params.project)
      response.json(view)
    })
    .get('/projects/:project/matrix/export', async (request, response) => {
      sendFile(response, await exportMatrix(await projectMatrix(app, request.params.project)), PLAIN_NAME)
    })
    .get('/matrix', async (request, response) => {
      const view: Matrix = await ofLibrary(request.query)
      response.json(view)
    })
    .get('/matrix/export', async (request, response) => {
      sendFile(response, await exportMatrix(await ofLibrary(request.query)), PLAIN_NAME)
    })
    .post('/matrix/compare', async (request, response) => {
      const { reference, ...choice } = parseInput(schema, request.query)
      const job: JobView = await startMatrix(app, jobs, reference, planChoiceOf(choice))
      response.status(202).json(job)
    })
}
