import { UserError } from '../../domain/index.js'
import type { SqlDatabase } from '../database.js'
import type { DatabaseAddress } from './connection-url.js'
import { DatabaseError } from './faults.js'

/** The oldest pgvector with everything used here (HNSW came with 0.5). */
const OLDEST_VECTOR = '0.5.0'

function noVector(told: string, why: string, cause?: unknown): UserError {
  return new UserError(
    'not-found',
    'database-no-vector',
    `数据库缺少 pgvector 扩展（${told}）：${why}。请数据库管理员安装 pgvector ${OLDEST_VECTOR} 或更新的版本，并在这个数据库中执行 CREATE EXTENSION vector。`,
    { cause },
  )
}

interface Extension {
  readonly version: string
  readonly schema: string
}

function findVector(db: SqlDatabase): Extension | undefined {
  const sql = `SELECT extversion AS version, nspname AS schema FROM pg_extension
    JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'vector'`
  return db.prepare(sql).get() as Extension | undefined
}

/** pgvector where it is not yet made in this database: administrators may do so, others are told whom to ask. */
function makeVector(db: SqlDatabase, told: string): Extension {
  try {
    // Not into the library's own schema: the next library of the database would find this one's tables beside it.
    db.exec('CREATE EXTENSION IF NOT EXISTS vector SCHEMA public')
  } catch (error) {
    const { cause } = error as { cause?: unknown }
    const rights = error instanceof UserError && error.code === 'database-rights'
    if (rights) throw noVector(told, '当前用户无权建立扩展', cause)
    if (error instanceof DatabaseError) throw noVector(told, '服务器上没有安装', error)
    throw error
  }
  const made = findVector(db)
  if (made === undefined) throw noVector(told, '建立后仍找不到')
  return made
}

const isOlder = (version: string, than: string): boolean => version.localeCompare(than, 'en', { numeric: true }) < 0

/**
 * Makes the schema of a library where it is missing, and sees to pgvector. `UserError` `database-no-vector` or
 * `database-rights` where that needs an administrator.
 */
export function prepareLibrary(db: SqlDatabase, { schema, told }: DatabaseAddress): void {
  db.transaction(() => {
    const there = db.prepare('SELECT 1 FROM pg_namespace WHERE nspname = ?').get(schema)
    if (there === undefined) db.exec(`CREATE SCHEMA IF NOT EXISTS "${schema}"`)
    const { version } = findVector(db) ?? makeVector(db, told)
    if (isOlder(version, OLDEST_VECTOR)) throw noVector(told, `现有版本 ${version} 太旧`)
  })
}
