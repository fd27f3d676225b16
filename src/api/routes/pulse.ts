import { createHash } from 'node:crypto'
import { Router } from 'express'
import { z } from 'zod'
import { pulseOf } from '../../app/pulse.js'
import type { PulseView } from '../contract.js'
import { parseInput, present } from '../input.js'
import type { ApiContext } from '../server-options.js'

const id = z.string().min(1).max(100)
const placeSchema = z.object({ project: id.optional(), draft: id.optional() })

/** Hex digits of the tag: equal tags mean equal answers, nothing more is asked of it. */
const TAG_LENGTH = 16

/** /api/pulse: asked every few seconds by every open page, so an unchanged answer has no body. */
export function pulseRoutes({ app }: ApiContext): Router {
  return Router().get('/pulse', (request, response) => {
    const { project, draft } = parseInput(placeSchema, request.query)
    const view: PulseView = pulseOf(app, project === undefined ? undefined : present({ project, draft }))
    const tag = `"${createHash('sha256').update(JSON.stringify(view)).digest('hex').slice(0, TAG_LENGTH)}"`
    response.set('ETag', tag)
    // By hand: a script that names the tag itself also sends no-cache, which express takes for a wish for a body.
    if (request.headers['if-none-match'] === tag) response.status(304).end()
    else response.json(view)
  })
}
