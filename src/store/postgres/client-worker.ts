/**
 * The thread that holds the connection to PostgreSQL: the driver is asynchronous, the stores are not, so the driver lives here
 * and the main thread sleeps until the answer is there. The only file that imports `pg`.
 */
import { workerData, type MessagePort } from 'node:worker_threads'
import pg from 'pg'
import { type Answer, type ClientData, LOST, type Request, type SentFault } from './protocol.js'

/** A server that does not answer within this time is taken as not there. Milliseconds. */
const CONNECT_TIMEOUT = 10_000
/** A quiet connection is asked after this time whether the other side is still there. Milliseconds. */
const KEEP_ALIVE = 10_000

/** bigint and count(*): whole numbers far below 2^53 here. */
const INT8 = 20

const { url, setup, answered, port } = workerData as ClientData & { readonly port: MessagePort }
const counter = new Int32Array(answered)

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

let client: pg.Client | undefined

async function connect(): Promise<pg.Client> {
  const made = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE,
    application_name: 'duibiao',
    types,
  })
  const drop = (): void => {
    if (client === made) client = undefined
  }
  made.on('error', drop)
  made.on('end', drop)
  await made.connect()
  await made.query(setup)
  return made
}

function sendFault(error: unknown, connected: boolean): SentFault {
  const { code, message } = error as { code?: unknown; message?: unknown }
  const told = typeof message === 'string' ? message : String(error)
  // A connection that breaks comes as a system error or as one without code; SQLSTATE has five characters.
  if (connected && client === undefined) return { code: LOST, message: told }
  return { code: typeof code === 'string' ? code : 'UNKNOWN', message: told }
}

async function answer({ sql, values, inTransaction }: Request): Promise<Answer> {
  let connected = client !== undefined
  try {
    if (client === undefined) {
      if (inTransaction) return { fault: { code: LOST, message: 'the connection ended within a transaction' } }
      client = await connect()
    }
    connected = true
    // Unnamed statements: names would clash behind a connection pooler.
    const result = await (values === null ? client.query(sql) : client.query(sql, [...values]))
    const last = Array.isArray(result) ? (result.at(-1) as pg.QueryResult) : result
    return { rows: last.rows as object[], changes: last.rowCount ?? 0 }
  } catch (error) {
    return { fault: sendFault(error, connected) }
  }
}

function send(message: Answer): void {
  port.postMessage(message)
  Atomics.add(counter, 0, 1)
  Atomics.notify(counter, 0)
}

port.on('message', (request: Request | null) => {
  // null: the end. The connection is closed politely, which frees its place on the server.
  if (request !== null) return void answer(request).then(send)
  const ending = client?.end() ?? Promise.resolve()
  void ending
    .catch(() => undefined)
    .finally(() => {
      send({ rows: [], changes: 0 })
      port.close()
    })
})
// Whatever goes wrong here must wake the sleeper, or it would sleep for ever.
process.on('uncaughtException', (error) => send({ fault: sendFault(error, true) }))
