import type { ErrorRequestHandler, RequestHandler } from 'express'
import { INTERNAL_FAULT, faultOf } from '../app/fault.js'
import { type FaultKind, UserError } from '../domain/index.js'
import type { ApiFault } from './contract.js'

/** HTTP status of each kind of fault (RFC 9110). */
const STATUS: Readonly<Record<FaultKind, number>> = {
  usage: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unreadable: 422,
}

/** Faults of express and its body parser that the caller can mend, by their status. */
const CALLER_FAULTS: Readonly<Record<number, ApiFault>> = {
  400: { code: 'bad-request', message: '请求内容不正确。请刷新页面后重试。' },
  413: { code: 'body-too-large', message: '请求内容过大。' },
  415: { code: 'unsupported-type', message: '请求内容的类型不受支持。' },
}

/** Status 401 tells the page to ask for the password. */
function statusOf(error: UserError): number {
  return error.code === 'sign-in-needed' || error.code === 'password-wrong' ? 401 : STATUS[error.fault]
}

/** No route has this address. */
export function notFound(): RequestHandler {
  return (_request, _response, next) => next(new UserError('not-found', 'no-such-route', '没有这个地址。'))
}

/** Every error ends here as an ApiFault; what is ours is reported to the log and not to the caller. */
export function answerFaults(report: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    if (error instanceof UserError) {
      response.status(statusOf(error)).json(faultOf(error) satisfies ApiFault)
      return
    }
    const status = (error as { status?: unknown } | null)?.status
    const known = typeof status === 'number' ? CALLER_FAULTS[status] : undefined
    if (known) {
      response.status(status as number).json(known)
      return
    }
    report(error)
    response.status(500).json(INTERNAL_FAULT)
  }
}
