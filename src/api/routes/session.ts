import { Router } from 'express'
import { z } from 'zod'
import type { SessionRequest, SessionView } from '../contract.js'
import type { Sessions } from '../guard/sessions.js'
import { parseInput } from '../input.js'

const schema: z.ZodType<SessionRequest> = z.object({ password: z.string().max(1000) })

/** /api/session: the only routes open to who has not given the password. */
export function sessionRoutes(sessions: Sessions): Router {
  const view = (signedIn: boolean): SessionView => ({ passwordRequired: sessions.passwordRequired, signedIn })
  return Router()
    .get('/session', (request, response) => {
      response.json(view(sessions.isSignedIn(request)))
    })
    .post('/session', async (request, response) => {
      await sessions.signIn(parseInput(schema, request.body).password, response)
      response.json(view(true))
    })
    .delete('/session', (request, response) => {
      sessions.signOut(request, response)
      response.json(view(!sessions.passwordRequired))
    })
}
