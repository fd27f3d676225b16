import { Router } from 'express'
import { listPlans } from '../../app/list-plans.js'
import { libraryRegions } from '../../app/library/regions.js'
import { compactWorkspace, lookAfter, mend } from '../../app/library/upkeep.js'
import type { RegionNode, WorkspaceCheck, WorkspaceView } from '../contract.js'
import type { ApiContext } from '../server-options.js'

/** /api/workspace */
export function workspaceRoutes({ app }: ApiContext): Router {
  return Router()
    .get('/workspace/check', async (_request, response) => {
      response.json((await lookAfter(app)) satisfies WorkspaceCheck)
    })
    .post('/workspace/repair', async (_request, response) => {
      response.json((await mend(app)) satisfies WorkspaceCheck)
    })
    .post('/workspace/compact', async (_request, response) => {
      response.json((await compactWorkspace(app)) satisfies WorkspaceCheck)
    })
    .get('/regions', (_request, response) => {
      response.json(libraryRegions(app) satisfies RegionNode)
    })
    .get('/workspace', async (_request, response) => {
      const view: WorkspaceView = {
        version: app.version,
        model: await app.stages.model(),
        plans: listPlans(app),
        projects: app.store().projects.list(),
      }
      response.json(view)
    })
}
