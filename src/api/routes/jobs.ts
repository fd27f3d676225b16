import { Router } from 'express'
import { hasEnded } from '../../app/jobs.js'
import type { JobView } from '../contract.js'
import type { ApiContext } from '../server-options.js'

/** Keeps idle connections from being cut by what lies between. Milliseconds. */
const HEARTBEAT = 15_000

/** A job of hundreds of files is told this often at most, and at its end: each time the whole list goes out. Milliseconds. */
const INTERVAL = 200

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
      let waiting: NodeJS.Timeout | undefined
      let latest = now
      const send = (job: JobView): void => {
        clearTimeout(waiting)
        waiting = undefined
        response.write(`event: job\ndata: ${JSON.stringify(job)}\n\n`)
        if (hasEnded(job)) response.end()
      }
      const sendSoon = (job: JobView): void => {
        latest = job
        if (hasEnded(job)) send(job)
        else waiting ??= setTimeout(() => send(latest), INTERVAL)
      }
      const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT)
      const unwatch = jobs.watch(id, sendSoon)
      response.on('close', () => {
        clearInterval(heartbeat)
        clearTimeout(waiting)
        unwatch()
      })
      send(now)
    })
}
