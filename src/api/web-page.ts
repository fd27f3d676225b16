import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'

/** Files of the build carry a hash in their name and never change. Seconds. */
const ASSET_AGE = 365 * 24 * 60 * 60

/** The built page; a plain sentence where it was not built. */
export function webPage(directory: string): RequestHandler {
  if (!existsSync(join(directory, 'index.html'))) {
    return (request, response, next) => {
      if (request.path !== '/') return next()
      response.status(503).type('text/plain; charset=utf-8').send('页面尚未构建。请先运行 npm run build，再重新启动。')
    }
  }
  return Router()
    .use('/assets', express.static(join(directory, 'assets'), { immutable: true, maxAge: ASSET_AGE * 1000 }))
    .use(express.static(directory, { cacheControl: false, dotfiles: 'ignore' }))
}
