import { Router } from 'express'
import { z } from 'zod'
import { UserError } from '../../domain/index.js'
import { type WordingChoice, wordingOf } from '../../app/wording.js'
import { exportWording, WORDING_FORMATS } from '../../app/wording-export.js'
import type { WordingView } from '../contract.js'
import { parseInput, repeated } from '../input.js'
import { sendFile } from '../send-file.js'
import type { ApiContext } from '../server-options.js'

const id = z.string().min(1).max(100)
const schema = z.object({ project: id.optional(), plan: repeated(id) })
const exportSchema = schema.extend({ format: z.enum(WORDING_FORMATS) })

function choiceOf({ project, plan }: z.infer<typeof schema>): WordingChoice {
  if ((project === undefined) === (plan === undefined)) {
    throw new UserError('usage', 'bad-request', '请指定一个审查项目，或至少两份规划，二者选一。')
  }
  return project === undefined ? { plans: plan! } : { project }
}

/** Common wording and local measures of a project's plans, or of named ones. */
export function wordingRoutes({ app }: ApiContext): Router {
  return Router()
    .get('/wording', async (request, response) => {
      const view: WordingView = await wordingOf(app, choiceOf(parseInput(schema, request.query)))
      response.json(view)
    })
    .get('/wording/export', async (request, response) => {
      const { format, ...choice } = parseInput(exportSchema, request.query)
      const file = await exportWording(await wordingOf(app, choiceOf(choice)), format)
      sendFile(response, file, `wording.${format}`)
    })
}
