import { request } from 'node:http'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { serve } from '../../src/api/serve.js'
import type { ServeOptions } from '../../src/api/server-options.js'
import type { App } from '../../src/app/create-app.js'
import { temporaryApp } from '../app/temporary-app.js'

/** What came back. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  json<T>(): T
}

/** Speaks to one server; headers such as Host are sent as given, which `fetch` would not do. */
export interface Client {
  readonly app: App
  readonly url: string
  readonly faults: unknown[]
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
}

function send(url: string, method: string, headers: Record<string, string>, body: Buffer | null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          json: <T>() => JSON.parse(text) as T,
        })
      })
    })
    sent.on('error', reject)
    sent.end(body ?? undefined)
  })
}

/** The real server on a free port with a workspace of its own; both go with the test. */
export async function startServer(options: Partial<ServeOptions> = {}, app: App = temporaryApp()): Promise<Client> {
  const faults: unknown[] = []
  const server = await serve(app, {
    host: '127.0.0.1',
    port: 0,
    webDirectory: join(app.settings.workspace, 'no-page'),
    report: (error) => faults.push(error),
    ...options,
  })
  onTestFinished(() => server.close())
  return {
    app,
    url: server.url,
    faults,
    call(method, path, body, headers = {}) {
      const isRaw = Buffer.isBuffer(body)
      const type: Record<string, string> = body === undefined || isRaw ? {} : { 'content-type': 'application/json' }
      const bytes = body === undefined ? null : isRaw ? body : Buffer.from(JSON.stringify(body))
      return send(new URL(path, server.url).href, method, { ...type, ...headers }, bytes)
    },
  }
}

/** A multipart body of fields and files, by hand: exactly the bytes a browser would send. */
export function multipart(
  fields: Readonly<Record<string, string>>,
  files: readonly { readonly fileName: string; readonly bytes: Uint8Array | string }[],
): { body: Buffer; headers: Record<string, string> } {
  const boundary = 'duibiao-test-boundary'
  const part = (head: string, content: Uint8Array | string): Buffer =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ])
  const parts = [
    ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value)),
    ...files.map((f) => part(`name="files"; filename="${f.fileName}"\r\nContent-Type: text/plain`, f.bytes)),
  ]
  return {
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}
