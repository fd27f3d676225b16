/**
 * A PostgreSQL with pgvector for tests: PGlite behind a socket, in a process of its own, because the program sleeps while it
 * waits for an answer. Says its URL on the first line and ends with its standard input.
 */
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

const db = await PGlite.create({ extensions: { vector } })
const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 50 })
await server.start()
process.stdout.write(`postgres://postgres:postgres@${server.getServerConn()}/postgres\n`)
process.stdin.once('end', () => process.exit(0)).resume()
