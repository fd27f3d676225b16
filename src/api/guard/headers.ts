import type { RequestHandler } from 'express'

/**
 * What a browser may do with an answer of ours (CSP level 3). Scripts and styles come from our own files; the page's component
 * library makes <style> elements while it runs, and each of them must carry the nonce of this very page. Style attributes in
 * markup are refused too: the page sets styles through the DOM, which no policy concerns. Chromium knows nonces since version 40.
 */
export function contentSecurityPolicy(nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Headers of every answer: nothing from elsewhere runs, nothing is guessed, nothing leaves. */
export function securityHeaders(): RequestHandler {
  const policy = contentSecurityPolicy()
  return (_request, response, next) => {
    response.set({
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    })
    next()
  }
}
