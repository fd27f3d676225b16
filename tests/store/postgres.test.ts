import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { openMemoryStore, openPostgresStore, type WorkspaceStore } from '../../src/store/index.js'
import { bundledMigrations } from '../../src/store/migrate.js'
import { usePostgres } from '../postgres/server.js'
import { cuttableWay } from '../postgres/cuttable.js'
import { storeContract } from './contract.js'
import { codeOf } from './fault-code.js'
import { newPlan } from './small-plan.js'

const server = usePostgres()
let store: WorkspaceStore
beforeAll(() => (store = openPostgresStore(server.freshUrl())))
afterAll(() => store.close())

/** The one library, emptied: connecting for each test would take most of the time. */
function emptied(): WorkspaceStore {
  store.database.exec('TRUNCATE plans, vectors, projects, settings, word_counts RESTART IDENTITY CASCADE')
  return store
}

storeContract('PostgreSQL', emptied)

describe('the two engines', () => {
  it('have the same tables with the same columns, brought there by as many steps', () => {
    const lite = openMemoryStore()
    const ours = (rows: unknown[]): string[] =>
      (rows as { name: string }[])
        .map((r) => r.name)
        // Full text and the number of the schema are each engine's own.
        .filter((name) => !/^(clause_words|word_counts|schema_version|sqlite_)/.test(name))
        .sort()
    const inLite = lite.database
      .prepare(
        "SELECT t.name || '.' || c.name AS name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'",
      )
      .all()
    const inPostgres = store.database
      .prepare(
        "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = current_schema()",
      )
      .all()
    expect(ours(inPostgres)).toEqual(ours(inLite))
    expect(bundledMigrations('postgres').length).toBe(bundledMigrations('sqlite').length)
  })

  it('rank the same clauses for the same words, by the same figures', () => {
    const words = ['甲', '乙', '丙', '丁', '95%', '1.5', "o'x"]
    const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        fc.uniqueArray(fc.constantFrom(...words), { minLength: 1 }),
        (texts, query) => {
          const [lite, postgres] = [openMemoryStore(), emptied()]
          for (const s of [lite, postgres]) {
            const plan = newPlan(
              'aa',
              texts.map((t) => t.join('')),
            )
            s.plans.add({ ...plan, clauses: plan.clauses.map((c, at) => ({ ...c, words: texts[at]!.join(' ') })) })
          }
          const told = (s: WorkspaceStore): string[] =>
            s.fullText.search(query, 20).map((h) => `${h.key} ${h.score.toPrecision(6)}`)
          // Marks inside a word make FTS5 count it as two; everything else agrees to six figures.
          if (!texts.flat().includes('1.5') && !texts.flat().includes("o'x")) expect(told(postgres)).toEqual(told(lite))
          expect(told(postgres).length).toBe(told(lite).length)
        },
      ),
      { numRuns: 25, seed: 7 },
    )
  })
})

describe('a library of several programs', () => {
  it('shows each what the others confirmed, and nothing of what they have not', () => {
    const url = server.freshUrl()
    const [one, two] = [openPostgresStore(url), openPostgresStore(url)]
    one.plans.add(newPlan('aa', ['一', '二']))
    expect(two.plans.list().map((p) => p.id)).toEqual(['aa'])
    expect(() =>
      one.transaction(() => {
        one.plans.add(newPlan('bb', ['三']))
        throw new Error('stopped')
      }),
    ).toThrow('stopped')
    expect([two.plans.list().length, two.clauses.count()]).toEqual([1, 2])
    for (const s of [one, two]) s.close()
  })

  it('keeps libraries of one database apart by schema', () => {
    const [first, second] = [server.freshUrl(), server.freshUrl()]
    const countAfter = (url: string, id: string): number => {
      const s = openPostgresStore(url)
      s.plans.add(newPlan(id, ['一']))
      const n = s.clauses.count()
      s.close()
      return n
    }
    expect([countAfter(first, 'aa'), countAfter(second, 'aa'), countAfter(first, 'bb')]).toEqual([1, 1, 2])
  })

  it('of a newer program is refused', () => {
    const url = server.freshUrl()
    const newer = openPostgresStore(url)
    newer.database.setSchemaVersion(999)
    newer.close()
    expect(codeOf(() => openPostgresStore(url))).toBe('workspace-newer')
  })

  it('survives a connection that breaks: the transaction is undone, the next question connects anew', async () => {
    const way = await cuttableWay(server.freshUrl())
    const s = openPostgresStore(way.url)
    s.plans.add(newPlan('aa', ['一']))
    const broken = codeOf(() =>
      s.transaction(() => {
        s.plans.add(newPlan('bb', ['二']))
        way.cut()
        s.plans.add(newPlan('cc', ['三']))
      }),
    )
    expect(broken).toBe('database-lost')
    expect(s.plans.list().map((p) => p.id)).toEqual(['aa'])
    s.plans.add(newPlan('dd', ['四']))
    expect([s.clauses.count(), s.check()]).toEqual([2, []])
    s.close()
    await way.close()
  })
})
