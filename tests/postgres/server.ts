import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'

const SERVER = fileURLToPath(new URL('./pglite-server.mts', import.meta.url))

/** A real server to test against instead of PGlite: a database with pgvector that may be filled with schemas. */
const REAL = process.env['DUIBIAO_TEST_POSTGRES']

/** A running PostgreSQL for the tests of one file. */
export interface TestServer {
  /** URL of a library that nobody has used yet: a schema of its own. */
  freshUrl(): string
  /** URL without schema. */
  readonly url: string
}

async function startPglite(): Promise<{ url: string; stop: () => void }> {
  const child = spawn(process.execPath, ['--import', 'tsx', SERVER], { stdio: ['pipe', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
    child.once('exit', (code) => reject(new Error(`PGlite ended with ${code}`)))
  })
  return { url, stop: () => child.stdin.end() }
}

/**
 * Starts PGlite in a process of its own before the tests of a file and ends it after them. All connections to it are one session:
 * what belongs to a connection (search path, locks) must not be tested with two open at once.
 */
export function usePostgres(): TestServer {
  let server = { url: REAL ?? '', stop: (): void => undefined }
  const run = randomUUID().slice(0, 8)
  let last = 0
  beforeAll(async () => {
    if (REAL === undefined) server = await startPglite()
  })
  afterAll(() => server.stop())
  return {
    freshUrl: () => `${server.url}?schema=t${run}_${++last}`,
    get url() {
      return server.url
    },
  }
}
