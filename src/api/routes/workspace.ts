import { Router } from 'express'
import { listPlans } from '../../app/list-plans.js'
import type { WorkspaceView } from '../contract.js'
import type { ApiContext } from '../server-options.js'

/** /api/workspace */
export function workspaceRoutes({ app }: ApiContext): Router {
  return Router().get('/workspace', async (_request, response) => {
    const view: WorkspaceView = {
      version: app.version,
      model: await app.stages.model(),
      plans: listPlans(app),
      projects: app.store().projects.list(),
    }
    response.json(view)
  })
}
