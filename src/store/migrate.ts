import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { UserError } from '../domain/index.js'
import type { SqlDatabase } from './database.js'

/** One step of the schema: `NNN-name.sql`, numbered from 001 without gaps. */
export interface Migration {
  readonly version: number
  readonly sql: string
}

const NAME = /^(\d{3})-[a-z-]+\.sql$/

/** The migrations of an engine that come with the program, in order. Throws when a number is missing or used twice. */
export function bundledMigrations(engine: 'sqlite' | 'postgres' = 'sqlite'): Migration[] {
  const folder = engine === 'sqlite' ? './migrations/' : './postgres/migrations/'
  const directory = fileURLToPath(new URL(folder, import.meta.url))
  const found = readdirSync(directory)
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => ({ version: Number(NAME.exec(name)![1]), sql: readFileSync(`${directory}${name}`, 'utf8') }))
  found.forEach((m, at) => {
    if (m.version !== at + 1) throw new Error(`migration ${at + 1} is missing or given twice`)
  })
  return found
}

/**
 * Brings the database to the newest schema, each step in a transaction of its own.
 * A database of a newer program is refused with `UserError` `workspace-newer`: writing to it could lose what we do not know.
 */
export function migrate(db: SqlDatabase, migrations: readonly Migration[] = bundledMigrations()): void {
  const newest = migrations.at(-1)?.version ?? 0
  if (db.schemaVersion() > newest) {
    throw new UserError(
      'conflict',
      'workspace-newer',
      `这个工作区由更新版本的程序建立（数据版本 ${db.schemaVersion()}，本程序支持到 ${newest}）。请升级程序，或用 --workspace 换一个工作区。`,
    )
  }
  for (const m of migrations) {
    db.transaction(() => {
      // Asked again inside the transaction: another process may have been faster.
      if (db.schemaVersion() >= m.version) return
      db.exec(m.sql)
      db.setSchemaVersion(m.version)
    })
  }
}
