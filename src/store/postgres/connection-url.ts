import { UserError } from '../../domain/index.js'

/** Where a library lies: a PostgreSQL database, and in it a schema of its own. */
export interface DatabaseAddress {
  /** For the driver; may hold a password: never shown, logged or put on a command line. */
  readonly url: string
  /** Name of the schema that holds the tables. */
  readonly schema: string
  /** For messages: host, port, database and user, without password. */
  readonly told: string
}

/** Several libraries may share a database, one a schema; this one where the URL names none. */
export const DEFAULT_SCHEMA = 'duibiao'
const SCHEMA_PARAMETER = 'schema'
/** Names that need no quotes, so that an administrator can type them as they are (63 bytes is PostgreSQL's limit). */
const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,62}$/

const EXAMPLE = 'postgres://用户名@主机:5432/数据库名'

function malformed(why: string, cause?: unknown): UserError {
  return new UserError('usage', 'database-url', `数据库地址不对：${why}。应写成 ${EXAMPLE}。`, { cause })
}

/**
 * Reads `postgres://user[:password]@host[:port]/database[?schema=…&sslmode=…]`. Everything but `schema` goes to the driver as it
 * is (sslmode, sslrootcert, …); a password may also stand in PGPASSWORD or ~/.pgpass. `UserError` `database-url` otherwise;
 * messages never repeat what was given, because it may hold a password.
 */
export function parseDatabaseUrl(text: string): DatabaseAddress {
  let url: URL
  try {
    url = new URL(text)
  } catch (cause) {
    throw malformed('不是一个地址', cause instanceof Error ? new Error(cause.name) : undefined)
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw malformed(`只支持 PostgreSQL（postgres://），给出的是“${url.protocol}//”`)
  }
  if (url.pathname.length < 2) throw malformed('没有写数据库名')
  const schema = url.searchParams.get(SCHEMA_PARAMETER) ?? DEFAULT_SCHEMA
  if (!SCHEMA_NAME.test(schema)) throw malformed('schema 只能用小写字母、数字和下划线，且不以数字开头')
  url.searchParams.delete(SCHEMA_PARAMETER)
  const host = url.hostname || url.searchParams.get('host') || '本机'
  const database = decodeURIComponent(url.pathname.slice(1))
  const user = decodeURIComponent(url.username) || '未指定'
  return {
    url: url.toString(),
    schema,
    told: `主机 ${host}${url.port ? `:${url.port}` : ''}，数据库 ${database}，用户 ${user}`,
  }
}
