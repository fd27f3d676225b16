import type { SqlDatabase } from './database.js'

/** Settings of the workspace as JSON values by name; what they mean is known to `app`. */
export interface SettingStore {
  get(name: string): unknown
  set(name: string, value: unknown): void
}

export function createSettingStore(db: SqlDatabase): SettingStore {
  return {
    get(name) {
      const row = db.prepare('SELECT value FROM settings WHERE name = ?').get(name) as { value: string } | undefined
      return row ? (JSON.parse(row.value) as unknown) : undefined
    },
    set(name, value) {
      const sql =
        'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value'
      db.prepare(sql).run(name, JSON.stringify(value))
    },
  }
}
