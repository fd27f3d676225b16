import express, { type Express, Router } from 'express'
import type { App } from '../app/create-app.js'
import type { Jobs } from '../app/jobs.js'
import { answerFaults, notFound } from './faults.js'
import { securityHeaders } from './guard/headers.js'
import { checkHost } from './guard/host.js'
import { checkOrigin } from './guard/origin.js'
import { createSessions } from './guard/sessions.js'
import { exportRoutes } from './routes/exports.js'
import { findingRoutes } from './routes/findings.js'
import { jobRoutes } from './routes/jobs.js'
import { libraryRoutes } from './routes/library.js'
import { matrixRoutes } from './routes/matrix.js'
import { planRoutes } from './routes/plans.js'
import { projectRoutes } from './routes/projects.js'
import { pulseRoutes } from './routes/pulse.js'
import { reviewRoutes } from './routes/review.js'
import { roundRoutes } from './routes/rounds.js'
import { sessionRoutes } from './routes/session.js'
import { shelfRoutes } from './routes/shelf.js'
import { wordingRoutes } from './routes/wording.js'
import { workspaceRoutes } from './routes/workspace.js'
import type { ApiContext, ServeOptions } from './server-options.js'
import { webPage } from './web-page.js'

/** Largest JSON body: a project with 10,000 drafts. */
const JSON_LIMIT = '1mb'

const ROUTES = [
  workspaceRoutes,
  planRoutes,
  jobRoutes,
  projectRoutes,
  reviewRoutes,
  findingRoutes,
  roundRoutes,
  exportRoutes,
  libraryRoutes,
  matrixRoutes,
  shelfRoutes,
  wordingRoutes,
  pulseRoutes,
] as const

/** API and page as one express application. */
export function createApi(app: App, jobs: Jobs, options: ServeOptions): Express {
  const context: ApiContext = { app, jobs, report: options.report }
  const sessions = createSessions(options.password)
  const api = Router()
    .use((_request, response, next) => {
      response.set('Cache-Control', 'no-store')
      next()
    })
    .use(express.json({ limit: JSON_LIMIT }))
    .use(sessionRoutes(sessions))
    .use(sessions.guard())
  for (const routes of ROUTES) api.use(routes(context))
  api.use(notFound())
  return express()
    .disable('x-powered-by')
    .set('query parser', 'simple')
    .use(securityHeaders())
    .use(checkHost(options.host))
    .use(checkOrigin())
    .use('/api', api)
    .use(webPage(options.webDirectory))
    .use(notFound())
    .use(answerFaults(options.report))
}
