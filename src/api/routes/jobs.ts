import { Router } from 'express'
import { hasEnded } from '../../app/jobs.js'
import type { JobView } from '../contract.js'
import type { ApiContext } from '../server-options.js'

/** Keeps idle connections from being cut by what lies between. Milliseconds. */
const HEARTBEAT = 15_000

/** /api/jobs */
export function jobRoutes({ jobs }: ApiContext): Router {
  return Router()
    .get('/jobs/:id', (request, response) => {
      response.json(jobs.find(request.params.id) satisfies JobView)
    })
    .delete('/jobs/:id', (request, response) => {
      response.json(jobs.cancel(request.params.id) satisfies JobView)
    })
    .get('/jobs/:id/events', (request, response) => {
      const id = request.params.id
      const now = jobs.find(id)
      response.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).flushHeaders()
      const send = (job: JobView): void => {
        response.write(`event: job\ndata: ${JSON.stringify(job)}\n\n`)
        if (hasEnded(job)) response.end()
      }
      const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT)
      const unwatch = jobs.watch(id, send)
      response.on('close', () => {
        clearInterval(heartbeat)
        unwatch()
      })
      send(now)
    })
}
