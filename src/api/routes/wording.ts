import { Router } from 'express'
import { z } from 'zod'
import { UserError } from '../../domain/index.js'
import { wordingOf } from '../../app/wording.js'
import type { WordingView } from '../contract.js'
import { parseInput, repeated } from '../input.js'
import type { ApiContext } from '../server-options.js'

const id = z.string().min(1).max(100)
const schema = z.object({ project: id.optional(), plan: repeated(id) })

/** Common wording and local measures of a project's plans, or of named ones. */
export function wordingRoutes({ app }: ApiContext): Router {
  return Router().get('/wording', async (request, response) => {
    const { project, plan } = parseInput(schema, request.query)
    if ((project === undefined) === (plan === undefined)) {
      throw new UserError('usage', 'bad-request', '请指定一个审查项目，或至少两份规划，二者选一。')
    }
    const view: WordingView = await wordingOf(app, project === undefined ? { plans: plan! } : { project })
    response.json(view)
  })
}
