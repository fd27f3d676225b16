import Database from 'better-sqlite3'
import { UserError } from '../domain/index.js'
import { createKeySet } from './key-set.js'
import type { SqlDatabase, SqlDialect, SqlStatement } from './database.js'

/** A database file; `pragma` is SQLite's own. */
export interface SqliteDatabase extends SqlDatabase {
  pragma(text: string): unknown
}

/** Another process of the same workspace (a command beside the running page) gets this long to finish its write. Milliseconds. */
const BUSY_TIMEOUT = 10_000

/** Pages kept in memory: the inner pages of the trees of a million clauses, and the words being gathered by a transaction. */
const CACHE_KIBIBYTES = 128 * 1024
/** Pages (4 KiB) the write-ahead log gathers before they are written to their places: pages that many plans change are written once. */
const CHECKPOINT_PAGES = 8_192

/** SQLite's answers that are no bug of ours but something the user can mend. */
const USER_FAULTS: Readonly<Record<string, readonly ['unreadable' | 'conflict' | 'too-large', string, string]>> = {
  SQLITE_CORRUPT: ['unreadable', 'workspace-damaged', '工作区的数据库文件已损坏'],
  SQLITE_NOTADB: ['unreadable', 'workspace-damaged', '工作区的数据库文件已损坏或不是本程序的文件'],
  SQLITE_CANTOPEN: ['unreadable', 'workspace-not-writable', '无法在工作区文件夹中建立或打开数据库文件'],
  SQLITE_READONLY: ['unreadable', 'workspace-not-writable', '工作区的数据库文件只读'],
  SQLITE_PERM: ['unreadable', 'workspace-not-writable', '没有权限写工作区的数据库文件'],
  SQLITE_BUSY: ['conflict', 'workspace-busy', '工作区正被另一个程序写入'],
  SQLITE_FULL: ['too-large', 'disk-full', '磁盘空间不足，工作区无法写入'],
  SQLITE_IOERR: ['unreadable', 'workspace-io', '读写工作区的数据库文件时磁盘出错'],
}

const MENDING: Readonly<Record<string, string>> = {
  'workspace-damaged': '请用 --workspace 换一个工作区，或从备份恢复该文件夹后重试。',
  'workspace-not-writable': '请检查该文件夹是否存在、是否可写，或用 --workspace 换一个文件夹。',
  'workspace-busy': '请等它结束后重试。',
  'disk-full': '请清理磁盘后重试，已有内容没有改动。',
  'workspace-io': '请检查磁盘后重试。',
}

function translate(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const known = Object.entries(USER_FAULTS).find(([code]) => error.code === code || error.code.startsWith(`${code}_`))
  if (!known) return error
  const [fault, code, sentence] = known[1]
  return new UserError(fault, code, `${sentence}（${path}）。${MENDING[code]}`, { cause: error })
}

/** A checkpoint that had to stop says so only in its answer. */
const stillInLog = (path: string): UserError =>
  new UserError(
    'conflict',
    'wipe-postponed',
    `另一个程序正在使用工作区（${path}），删除的文字还留在数据库的日志里。请等它结束后运行 duibiao check --compact，或在规划库里点“整理”。`,
  )

const DIALECT: SqlDialect = {
  list: JSON.stringify,
  oneOf: (column) => `${column} IN (SELECT value FROM json_each(?))`,
  oneOfNumbers: (column) => `${column} IN (SELECT value FROM json_each(?))`,
  oneOfHashes: (column) => `${column} IN (SELECT unhex(value) FROM json_each(?))`,
  firstOfJson: (column) => `json_extract(${column}, '$[0]')`,
}

function openFile(path: string, timeout: number): Database.Database {
  const opened = new Database(path, { timeout })
  try {
    // Takes effect only before the first table: freed pages can then be given back without rewriting the whole file.
    opened.pragma('auto_vacuum = INCREMENTAL')
    opened.pragma('journal_mode = WAL')
    // WAL with NORMAL may lose the last commits at a power cut; a decision that was confirmed must stay.
    opened.pragma('synchronous = FULL')
    opened.pragma('foreign_keys = ON')
    opened.pragma('secure_delete = ON')
    opened.pragma(`cache_size = -${CACHE_KIBIBYTES}`)
    opened.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    return opened
  } catch (error) {
    opened.close()
    throw error
  }
}

/**
 * Opens (and makes) the SQLite file at `path`; `:memory:` for tests. WAL, so that reading goes on while something is written;
 * secure_delete, so that what is removed is overwritten in the file.
 * Another process is waited for `patience` milliseconds. Faults of the file or the disk come as `UserError`.
 */
export function openDatabase(path: string, patience = BUSY_TIMEOUT): SqliteDatabase {
  const guard = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw translate(error, path)
    }
  }
  const db = guard(() => openFile(path, patience))
  const statements = new Map<string, SqlStatement>()
  const wrap = (s: Database.Statement): SqlStatement => ({
    run: (...values) => guard(() => s.run(...values)),
    get: (...values) => guard(() => s.get(...values)),
    all: (...values) => guard(() => s.all(...values)),
    iterate: (...values) => guard(() => s.iterate(...values)),
  })
  const pragma = (text: string): unknown => guard(() => db.pragma(text))
  const prepare = (sql: string): SqlStatement => {
    const kept = statements.get(sql)
    if (kept) return kept
    const made = wrap(guard(() => db.prepare(sql)))
    statements.set(sql, made)
    return made
  }
  return {
    dialect: DIALECT,
    prepare,
    insertAll(insert, rows) {
      const statement = prepare(insert)
      if (/\bRETURNING\b/i.test(insert)) return rows.flatMap((values) => statement.all(...values))
      for (const values of rows) statement.run(...values)
      return []
    },
    keySet({ sql, values }) {
      const statement = guard(() => db.prepare(sql).pluck())
      return guard(() => createKeySet(statement.iterate(...values) as IterableIterator<number>))
    },
    exec: (sql) => guard(() => db.exec(sql)) && undefined,
    pragma,
    transaction: (work) => (db.inTransaction ? work() : guard(() => db.transaction(work).immediate())),
    schemaVersion: () => (pragma('user_version') as readonly { user_version: number }[])[0]?.user_version ?? 0,
    setSchemaVersion: (version) => void pragma(`user_version = ${version}`),
    shred() {
      pragma('incremental_vacuum')
      const [done] = pragma('wal_checkpoint(TRUNCATE)') as readonly { busy: number }[]
      if (done?.busy === 1) throw stillInLog(path)
    },
    check() {
      const rows = [...(pragma('integrity_check') as object[]), ...(pragma('foreign_key_check') as object[])]
      return rows.map((r) => Object.values(r).join(' ')).filter((line) => line !== 'ok')
    },
    close: () => db.close(),
  }
}
