import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hostName, isLoopback } from '../../src/api/guard/host.js'
import type { ApiFault, SessionView } from '../../src/api/contract.js'
import { type Answer, startServer } from './client.js'

describe('who is answered', () => {
  it.each<[string, Record<string, string>, string, number, string | null]>([
    ['its own name', {}, 'GET', 200, null],
    ['a name pointed here by another site', { host: 'evil.example' }, 'GET', 403, 'wrong-host'],
    ['that name with the right port', { host: 'evil.example:8737' }, 'GET', 403, 'wrong-host'],
    ['localhost', { host: 'localhost' }, 'GET', 200, null],
    ['an address that is not this machine', { host: '10.0.0.1' }, 'GET', 403, 'wrong-host'],
    ['a broken Host', { host: 'a b' }, 'GET', 403, 'wrong-host'],
    ['a page of another site that reads', { 'sec-fetch-site': 'cross-site' }, 'GET', 403, 'wrong-origin'],
    ['a page of another port that reads', { 'sec-fetch-site': 'same-site' }, 'GET', 403, 'wrong-origin'],
    ['an address typed in', { 'sec-fetch-site': 'none' }, 'GET', 200, null],
    ['a page of another site that writes', { origin: 'http://evil.example' }, 'POST', 403, 'wrong-origin'],
    ['a sandboxed page that writes', { origin: 'null' }, 'POST', 403, 'wrong-origin'],
  ])('%s', async (_name, headers, method, status, code) => {
    const server = await startServer()
    const path = method === 'GET' ? '/api/workspace' : '/api/projects'
    const answer = await server.call(method, path, method === 'GET' ? undefined : { name: 'p' }, headers)
    expect(answer.status).toBe(status)
    if (code !== null) expect(answer.json<ApiFault>().code).toBe(code)
    expect(server.app.store().projects.list()).toEqual([])
  })

  it('its own page that writes', async () => {
    const server = await startServer()
    const headers = { origin: new URL(server.url).origin, 'sec-fetch-site': 'same-origin' }
    expect((await server.call('POST', '/api/projects', { name: 'p' }, headers)).status).toBe(201)
  })

  it('a form of another site cannot send JSON as plain text', async () => {
    const server = await startServer()
    const answer = await server.call('POST', '/api/projects', Buffer.from('{"name":"p"}'), {
      'content-type': 'text/plain',
    })
    expect(answer.status).toBe(400)
  })

  it.each([
    ['127.0.0.1:8737', '127.0.0.1'],
    ['[::1]:80', '::1'],
    ['LOCALHOST', 'localhost'],
    ['a:b:c', null],
    ['a/b', null],
    [undefined, null],
  ])('the name in %s is %s', (header, name) => {
    expect(hostName(header)).toBe(name)
  })

  it.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['127.0.0.1.example', false],
  ])('%s is this machine: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected)
  })
})

describe('every answer', () => {
  it.each(['/api/workspace', '/api/nothing', '/', '/nothing'])(
    '%s says what a browser may do with it',
    async (path) => {
      const { headers } = await (await startServer()).call('GET', path)
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';")
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers).not.toHaveProperty('x-powered-by')
    },
  )
})

describe('the page', () => {
  const withPage = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duibiao-page-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__"><p>页面</p>')
    return startServer({ webDirectory: folder })
  }
  const nonces = (answer: Answer): (string | undefined)[] => [
    /nonce="([^"]+)"/.exec(answer.text)?.[1],
    /style-src 'self' 'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1],
  ]

  it.each(['/', '/index.html'])('%s carries the nonce its policy names, another one each time', async (path) => {
    const server = await withPage()
    const [first, second] = [await server.call('GET', path), await server.call('GET', path)]
    for (const [inPage, inPolicy] of [nonces(first), nonces(second)]) {
      expect(inPage).toMatch(/^[\w-]{22}$/)
      expect(inPolicy).toBe(inPage)
    }
    expect(nonces(first)).not.toEqual(nonces(second))
    expect(first.headers['cache-control']).toBe('no-store')
  })

  it.each(['/', '/api/workspace', '/nothing'])('%s allows no inline styles and scripts', async (path) => {
    const { headers } = await (await withPage()).call('GET', path)
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })
})

describe('a password', () => {
  const password = '青禾-2030-审查'

  it('is asked for everything but the session itself', async () => {
    const server = await startServer({ password })
    expect((await server.call('GET', '/api/session')).json<SessionView>()).toEqual({
      passwordRequired: true,
      signedIn: false,
    })
    for (const path of ['/api/workspace', '/api/search?q=x']) expect((await server.call('GET', path)).status).toBe(401)
  })

  it('opens with a cookie scripts cannot read, and closes again', async () => {
    const server = await startServer({ password })
    const answer = await server.call('POST', '/api/session', { password })
    expect(answer.json<SessionView>().signedIn).toBe(true)
    const [cookie] = answer.headers['set-cookie'] as string[]
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
    const headers = { cookie: cookie!.split(';')[0]! }
    expect((await server.call('GET', '/api/workspace', undefined, headers)).status).toBe(200)
    await server.call('DELETE', '/api/session', undefined, headers)
    expect((await server.call('GET', '/api/workspace', undefined, headers)).status).toBe(401)
  })

  it('that is wrong is refused, and too many wrong ones lock the door for a while', async () => {
    const server = await startServer({ password })
    const codes: string[] = []
    for (let i = 0; i < 6; i++)
      codes.push((await server.call('POST', '/api/session', { password: `no${i}` })).json<ApiFault>().code)
    expect(codes).toEqual([...Array<string>(5).fill('password-wrong'), 'password-locked'])
    expect((await server.call('POST', '/api/session', { password })).json<ApiFault>().code).toBe('password-locked')
  })

  it('without one, this machine needs none', async () => {
    const server = await startServer()
    expect((await server.call('GET', '/api/session')).json<SessionView>()).toEqual({
      passwordRequired: false,
      signedIn: true,
    })
  })
})
