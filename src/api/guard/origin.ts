import type { RequestHandler } from 'express'
import { UserError } from '../../domain/index.js'

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/** What Sec-Fetch-Site says of our own page and of an address typed in by hand. */
const OWN_SITE: ReadonlySet<string> = new Set(['same-origin', 'none'])

/**
 * Refuses what another site's page sends: by Sec-Fetch-Site where the browser says it, by Origin for anything that changes
 * something. Programs without either header (curl, tests) are no browsers and carry nobody's session.
 */
export function checkOrigin(): RequestHandler {
  return (request, _response, next) => {
    const site = request.headers['sec-fetch-site']
    const origin = request.headers.origin
    const foreignSite = typeof site === 'string' && !OWN_SITE.has(site)
    const foreignOrigin =
      origin !== undefined && !READING.has(request.method) && origin !== `${request.protocol}://${request.headers.host}`
    if (!foreignSite && !foreignOrigin) return next()
    next(new UserError('forbidden', 'wrong-origin', '请求来自别的网站，已拒绝。请在本程序自己的页面中操作。'))
  }
}
