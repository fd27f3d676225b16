import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'

const SERVER = fileURLToPath(new URL('./pglite-server.mts', import.meta.url))

/** A running PostgreSQL for the tests of one file. */
export interface TestServer {
  /** URL of a library that nobody has used yet: a schema of its own. */
  freshUrl(): string
  /** URL without schema. */
  readonly url: string
}

/** Starts PGlite in a process of its own before the tests of a file and ends it after them. */
export function usePglite(): TestServer {
  let url = ''
  let last = 0
  let stop = (): void => undefined
  beforeAll(async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', SERVER], { stdio: ['pipe', 'pipe', 'inherit'] })
    stop = () => child.stdin.end()
    url = await new Promise((resolve, reject) => {
      child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
      child.once('exit', (code) => reject(new Error(`PGlite ended with ${code}`)))
    })
  })
  afterAll(() => stop())
  return {
    freshUrl: () => `${url}?schema=t${++last}`,
    get url() {
      return url
    },
  }
}
