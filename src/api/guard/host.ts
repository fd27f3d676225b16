import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { RequestHandler } from 'express'
import { UserError } from '../../domain/index.js'

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1'])

/** Whether an address to listen on is reachable from this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.has(host) || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/** The name part of a Host header: `[::1]:80` -> `::1`; null where it is none. */
export function hostName(header: string | undefined): string | null {
  const found = /^(?:\[([0-9a-fA-F:.]+)\]|([A-Za-z0-9._-]+))(?::\d{1,5})?$/.exec(header ?? '')
  return (found?.[1] ?? found?.[2] ?? null)?.toLowerCase() ?? null
}

/**
 * Refuses requests whose Host is not this server's: a page on another site that points its own name at 127.0.0.1 (DNS
 * rebinding) sends that name. A server open to others also answers to its addresses and its name.
 */
export function checkHost(listening: string): RequestHandler {
  const open = !isLoopback(listening)
  const names = new Set([...LOOPBACK_NAMES, listening.toLowerCase(), ...(open ? [hostname().toLowerCase()] : [])])
  return (request, _response, next) => {
    const name = hostName(request.headers.host)
    if (name !== null && (names.has(name) || (open && isIP(name) !== 0))) return next()
    next(
      new UserError('forbidden', 'wrong-host', '请求的主机名不是本程序的地址，已拒绝。请用启动时显示的地址打开页面。'),
    )
  }
}
