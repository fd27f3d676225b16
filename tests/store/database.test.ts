import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/store/sqlite-database.js'
import { DATABASE_FILE, openWorkspaceStore } from '../../src/store/index.js'
import { bundledMigrations, migrate } from '../../src/store/migrate.js'
import { codeOf } from './fault-code.js'
import { newPlan } from './small-plan.js'
import { temporaryFolder } from './temporary.js'

describe('migrations', () => {
  it('are numbered without gaps', () => {
    expect(bundledMigrations().map((m) => m.version)).toEqual(bundledMigrations().map((_, at) => at + 1))
  })

  it('bring an older workspace up step by step and keep what is in it', () => {
    const path = join(temporaryFolder(), 'w.sqlite')
    const [first, ...later] = [
      { version: 1, sql: 'CREATE TABLE t (a TEXT)' },
      { version: 2, sql: 'ALTER TABLE t ADD COLUMN b TEXT' },
      { version: 3, sql: "UPDATE t SET b = a || '!'" },
    ] as const
    const old = openDatabase(path)
    migrate(old, [first])
    old.prepare('INSERT INTO t VALUES (?)').run('x')
    old.close()
    const now = openDatabase(path)
    migrate(now, [first, ...later])
    expect(now.prepare('SELECT * FROM t').all()).toEqual([{ a: 'x', b: 'x!' }])
    now.close()
  })

  it('a step that fails changes nothing', () => {
    const db = openDatabase(':memory:')
    const steps = [
      { version: 1, sql: 'CREATE TABLE t (a TEXT)' },
      { version: 2, sql: 'CREATE TABLE u (a TEXT); CREATE TABLE t (a TEXT)' },
    ]
    expect(() => migrate(db, steps)).toThrow(/already exists/)
    expect(db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()).toEqual([{ name: 't' }])
    expect(db.pragma('user_version')).toEqual([{ user_version: 1 }])
  })

  it('refuse a workspace of a newer program', () => {
    const folder = temporaryFolder()
    openWorkspaceStore(folder).close()
    const db = openDatabase(join(folder, DATABASE_FILE))
    db.pragma('user_version = 999')
    db.close()
    expect(codeOf(() => openWorkspaceStore(folder))).toBe('workspace-newer')
  })
})

describe('a workspace that cannot be used', () => {
  it('that is another file is named as damaged and left alone', () => {
    const folder = temporaryFolder()
    const path = join(folder, DATABASE_FILE)
    writeFileSync(path, 'not a database, but long enough to be looked at as one'.repeat(50))
    const before = readFileSync(path)
    expect(codeOf(() => openWorkspaceStore(folder))).toBe('workspace-damaged')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('whose place is a file is named', () => {
    const path = join(temporaryFolder(), 'file')
    writeFileSync(path, '')
    expect(codeOf(() => openWorkspaceStore(path))).toBe('workspace-not-writable')
  })
})

describe('removal', () => {
  it('leaves no word of the text in any file of the workspace', () => {
    const folder = temporaryFolder()
    const secret = '璇玑谷罕见病筛查计划'
    const store = openWorkspaceStore(folder)
    store.plans.add(newPlan('aa', [secret, '普及健康知识。']))
    store.plans.add(newPlan('bb', ['普及健康知识。']))
    const bytes = (): string =>
      ['', '-wal'].map((end) => readFileSync(join(folder, DATABASE_FILE + end), 'utf8')).join('')
    expect(bytes()).toContain(secret)
    store.plans.remove('aa')
    store.shred()
    for (const trace of [secret, '璇', 'plan-aa']) expect(bytes()).not.toContain(trace)
    expect(bytes()).toContain('普及健康知识')
    expect(store.check()).toEqual([])
    store.close()
  })

  it('says so where another process keeps the removed text in the log, and wipes it once that is done', () => {
    const path = join(temporaryFolder(), DATABASE_FILE)
    const [db, other] = [openDatabase(path, 10), openDatabase(path, 10)]
    db.exec("CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('璇玑谷')")
    other.exec('BEGIN')
    other.prepare('SELECT count(*) FROM t').all()
    db.exec("DELETE FROM t; INSERT INTO t VALUES ('其他')")
    expect(codeOf(() => db.shred())).toBe('wipe-postponed')
    other.exec('COMMIT')
    db.shred()
    expect(readFileSync(`${path}-wal`).length).toBe(0)
    for (const d of [db, other]) d.close()
  })
})
