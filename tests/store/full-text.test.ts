import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFullTextStore, type WordIndex } from '../../src/store/full-text.js'
import { createKeySet } from '../../src/store/key-set.js'
import { migrate } from '../../src/store/migrate.js'
import { openDatabase } from '../../src/store/sqlite-database.js'

/** FTS5 weighs everything; the narrow one weighs the filtered clauses itself; the thrifty one leaves common words out. */
function indexes(clauses: readonly string[]): { plain: WordIndex; narrow: WordIndex; thrifty: WordIndex } {
  const db = openDatabase(':memory:')
  migrate(db)
  const make = (mostPlaces: number, narrow: number): WordIndex => createFullTextStore(db, { mostPlaces, narrow })
  const all = { plain: make(Infinity, 0), narrow: make(Infinity, Infinity), thrifty: make(3, 0) }
  all.plain.add(clauses.map((words, at) => ({ key: at + 1, words })))
  db.prepare(
    `INSERT INTO plans (id, sha256, name, file_name, format, status, imported_at, clause_count, measure_count, read_by, profile, text, structure)
     VALUES ('p', 'p', 'p', 'p', 'txt', 'unknown', '2030', ?, 0, '1', '{}', '', '{}')`,
  ).run(clauses.length)
  return all
}

const LETTERS = ['甲', '乙', '丙', '丁', '戊', '己']
const clause = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))

describe('full text under a narrow filter', () => {
  it('finds the same clauses as FTS5 does, with the same weights when all of them are let through', () => {
    fc.assert(
      fc.property(
        fc.array(clause, { minLength: 1, maxLength: 30 }),
        fc.uniqueArray(fc.constantFrom(...LETTERS), { minLength: 1 }),
        (clauses, query) => {
          const { plain, narrow } = indexes(clauses)
          const all = createKeySet(clauses.map((_, at) => at + 1))
          const truth = new Map(plain.search(query, 100, all).map((h) => [h.key, h.score]))
          const found = narrow.search(query, 100, all)
          expect(found.map((h) => h.key).sort()).toEqual([...truth.keys()].sort())
          for (const { key, score } of found) expect(score).toBeCloseTo(truth.get(key)!, 6)
        },
      ),
      { numRuns: 60, seed: 3 },
    )
  })

  it('weighs nothing the filter keeps out', () => {
    const { narrow } = indexes(['甲 乙', '甲', '乙'])
    expect(narrow.search(['甲', '乙'], 10, createKeySet([2, 3])).map((h) => h.key)).toEqual([2, 3])
    expect(narrow.search(['甲'], 10, createKeySet([]))).toEqual([])
  })
})

describe('full text that leaves common words out', () => {
  const clauses = [...Array.from({ length: 20 }, () => '甲'), '甲 乙', '乙']
  it('answers from the rarer words where they find enough', () => {
    expect(
      indexes(clauses)
        .thrifty.search(['甲', '乙'], 2)
        .map((h) => h.key),
    ).toEqual([22, 21])
  })
  it('takes all words where the rarer ones find too few', () => {
    expect(indexes(clauses).thrifty.search(['甲', '乙'], 22).length).toBe(22)
  })
  it('orders by all words what the rarer ones find', () => {
    const more = ['稀', '稀 甲 丁', '稀 甲', ...Array.from({ length: 5 }, () => '甲 丁')]
    const { plain, thrifty } = indexes([...more, ...Array.from({ length: 60 }, () => '丁 丙')])
    const keys = thrifty.search(['稀', '甲'], 3).map((h) => h.key)
    expect(keys).toEqual(plain.search(['稀', '甲'], 3).map((h) => h.key))
    expect(keys).toEqual([3, 2, 1])
  })
  it('keeps the only word, however common', () => {
    expect(indexes(clauses).thrifty.search(['甲'], 5).length).toBe(5)
  })
})

describe('key set', () => {
  it('is a set that iterates in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000)), (keys) => {
        const set = createKeySet(keys)
        const truth = new Set(keys)
        expect([...set]).toEqual([...truth].sort((a, b) => a - b))
        expect(set.size).toBe(truth.size)
        for (const key of [0, 31, 32, 99_999, 1e9, ...keys]) expect(set.has(key)).toBe(truth.has(key))
      }),
    )
  })
})
