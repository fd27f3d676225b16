import { Router } from 'express'
import { z } from 'zod'
import { exportShelf, SHELF_FORMATS } from '../../app/shelf-export.js'
import { neighboursOf, shelfOf } from '../../app/shelf.js'
import { SHELF_ORDERS } from '../../domain/index.js'
import type { ShelfView } from '../contract.js'
import { parseInput } from '../input.js'
import { planChoiceOf, planChoiceQuery } from '../plan-choice.js'
import { sendFile } from '../send-file.js'
import type { ApiContext } from '../server-options.js'

const id = z.string().min(1).max(100)
const order = z.enum(SHELF_ORDERS).default('strength')
const format = { format: z.enum(SHELF_FORMATS).default('xlsx') }

const shelfSchema = z.object({ reference: id, measure: id, order, ...planChoiceQuery })
const neighboursSchema = z.object({ measure: id, order })

const NEIGHBOURS = '/projects/:project/drafts/:draft/neighbours'

/** 周边写法: how the plans of the library answer one measure, and how others do than the draft under review. */
export function shelfRoutes({ app }: ApiContext): Router {
  const shelf = (query: unknown): Promise<ShelfView> => {
    const { reference, measure, order, ...choice } = parseInput(shelfSchema, query)
    return shelfOf(app, reference, measure, { order, choice: planChoiceOf(choice) })
  }
  const neighbours = (params: { project: string; draft: string }, query: unknown): Promise<ShelfView> => {
    const { measure, order } = parseInput(neighboursSchema, query)
    return neighboursOf(app, params.project, params.draft, measure, order)
  }
  const formatOf = (query: unknown) => parseInput(z.object(format), query).format
  return Router()
    .get('/shelf', async (request, response) => {
      response.json(await shelf(request.query))
    })
    .get('/shelf/export', async (request, response) => {
      const format = formatOf(request.query)
      sendFile(response, await exportShelf(await shelf(request.query), format), `shelf.${format}`)
    })
    .get(NEIGHBOURS, async (request, response) => {
      response.json(await neighbours(request.params, request.query))
    })
    .get(`${NEIGHBOURS}/export`, async (request, response) => {
      const format = formatOf(request.query)
      sendFile(response, await exportShelf(await neighbours(request.params, request.query), format), `shelf.${format}`)
    })
}
