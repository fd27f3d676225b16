import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Request, RequestHandler, Response } from 'express'
import { UserError } from '../../domain/index.js'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)

const COOKIE = 'duibiao-session'
const KEY_BYTES = 32
const TOKEN_BYTES = 32
/** A working day and a half; after that the password is asked again. Milliseconds. */
const SESSION_AGE = 12 * 60 * 60 * 1000
/** Wrong passwords in a row, from anyone, before everyone waits. */
const FREE_TRIES = 5
/** How long everyone waits then; milliseconds. Guessing is hopeless at 5 tries a half minute. */
const LOCK_TIME = 30_000

/** Who may use a server that others can reach. */
export interface Sessions {
  readonly passwordRequired: boolean
  isSignedIn(request: Request): boolean
  /** Checks the password and sets the cookie; `UserError` where it is wrong or too often was. */
  signIn(password: string, response: Response): Promise<void>
  signOut(request: Request, response: Response): void
  /** Lets through who is signed in. */
  guard(): RequestHandler
}

function tokenOf(request: Request): string | null {
  const found = (request.headers.cookie ?? '').split(';').map((c) => c.trim().split('='))
  return found.find(([name]) => name === COOKIE)?.[1] ?? null
}

/** Sessions of one server run; without a password everyone on this machine is signed in. */
export function createSessions(password: string | undefined, now: () => number = Date.now): Sessions {
  const salt = randomBytes(KEY_BYTES)
  const expected = password === undefined ? null : derive(password, salt, KEY_BYTES)
  const tokens = new Map<string, number>()
  let wrongTries = 0
  let lockedUntil = 0

  const isSignedIn = (request: Request): boolean => {
    if (expected === null) return true
    const until = tokens.get(tokenOf(request) ?? '')
    return until !== undefined && until > now()
  }
  return {
    passwordRequired: expected !== null,
    isSignedIn,
    async signIn(given, response) {
      if (expected === null) return
      if (now() < lockedUntil) {
        throw new UserError('forbidden', 'password-locked', '密码连续输错次数过多，请半分钟后再试。')
      }
      if (!timingSafeEqual(await derive(given, salt, KEY_BYTES), await expected)) {
        wrongTries++
        if (wrongTries >= FREE_TRIES) {
          wrongTries = 0
          lockedUntil = now() + LOCK_TIME
        }
        throw new UserError('forbidden', 'password-wrong', '密码不正确，请重新输入。')
      }
      wrongTries = 0
      for (const [token, until] of tokens) if (until <= now()) tokens.delete(token)
      const token = randomBytes(TOKEN_BYTES).toString('base64url')
      tokens.set(token, now() + SESSION_AGE)
      response.cookie(COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: SESSION_AGE })
    },
    signOut(request, response) {
      tokens.delete(tokenOf(request) ?? '')
      response.clearCookie(COOKIE, { httpOnly: true, sameSite: 'strict', path: '/' })
    },
    guard: () => (request, _response, next) => {
      if (isSignedIn(request)) return next()
      next(new UserError('forbidden', 'sign-in-needed', '请先输入密码登录。'))
    },
  }
}
