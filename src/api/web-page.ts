import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import { contentSecurityPolicy } from './guard/headers.js'

/** Files of the build carry a hash in their name and never change. Seconds. */
const ASSET_AGE = 365 * 24 * 60 * 60

/** What the build writes where the nonce of a page belongs (`html.cspNonce` in web/vite.config.ts). */
const NONCE_MARK = '__CSP_NONCE__'

/** 128 bits of chance, as CSP level 3 asks for. */
const NONCE_BYTES = 16

/** The page itself with a nonce of its own at every call: a kept copy would carry a nonce that others have seen. */
function freshPage(path: string): RequestHandler {
  return (_request, response) => {
    const nonce = randomBytes(NONCE_BYTES).toString('base64url')
    response.set({ 'Content-Security-Policy': contentSecurityPolicy(nonce), 'Cache-Control': 'no-store' })
    response.type('html').send(readFileSync(path, 'utf8').replaceAll(NONCE_MARK, nonce))
  }
}

/** The built page; a plain sentence where it was not built. */
export function webPage(directory: string): RequestHandler {
  const page = join(directory, 'index.html')
  if (!existsSync(page)) {
    return (request, response, next) => {
      if (request.path !== '/') return next()
      response.status(503).type('text/plain; charset=utf-8').send('页面尚未构建。请先运行 npm run build，再重新启动。')
    }
  }
  return Router()
    .get(['/', '/index.html'], freshPage(page))
    .use('/assets', express.static(join(directory, 'assets'), { immutable: true, maxAge: ASSET_AGE * 1000 }))
    .use(express.static(directory, { cacheControl: false, dotfiles: 'ignore', index: false }))
}
