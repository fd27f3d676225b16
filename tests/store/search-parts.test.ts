import { describe, expect, it } from 'vitest'
import { openMemoryStore } from '../../src/store/index.js'
import { newPlan } from './small-plan.js'

describe('vectors', () => {
  it('come back bit for bit, by hash and model', () => {
    const store = openMemoryStore()
    const hash = 'ab'.repeat(32)
    const vector = new Float32Array([0.1, -0.2, Math.fround(1 / 3)])
    store.vectors.keep('one', new Map([[hash, vector]]))
    expect(store.vectors.find('one', [hash, 'cd'.repeat(32)])).toEqual(new Map([[hash, vector]]))
    expect(store.vectors.find('other', [hash]).size).toBe(0)
  })

  it('known ones stay as they are', () => {
    const store = openMemoryStore()
    const hash = 'ab'.repeat(32)
    store.vectors.keep('one', new Map([[hash, new Float32Array([1])]]))
    store.vectors.keep('one', new Map([[hash, new Float32Array([2])]]))
    expect([...store.vectors.find('one', [hash]).get(hash)!]).toEqual([1])
  })
})

describe('full text', () => {
  const store = openMemoryStore()
  store.plans.add(newPlan('aa', ['家庭医生', '医生', '学校体育']))
  store.plans.add(newPlan('bb', ['家庭医生']))
  const found = (words: readonly string[], accept?: (key: number) => boolean): string[] =>
    store.clauses
      .byKeys(store.fullText.search(words, 10, accept).map((h) => h.key))
      .map((p) => `${p.plan}:${p.clause.id}`)

  it('finds clauses that share any word, most shared first', () => {
    expect(found(['家', '庭', '医', '生'])).toEqual(['aa:c1', 'bb:c1', 'aa:c2'])
  })
  it('filters inside the search', () => {
    const only = store.clauses.keysWhere({ plans: ['bb'] })
    const hits = store.fullText.search(['医'], 1, (key) => only.has(key))
    expect(store.clauses.byKeys(hits.map((h) => h.key)).map((p) => p.plan)).toEqual(['bb'])
  })
  it.each([['"'], ['"医" OR "x'], ['NEAR('], ['医*'], ['-医'], ['words:医'], ['']])(
    'takes %j as a word, not as query syntax',
    (word) => {
      expect(() => store.fullText.search([word], 5)).not.toThrow()
    },
  )
  it('marks alone find nothing', () => {
    expect(found(['，', '。'])).toEqual([])
  })
})

describe('clause filters', () => {
  const store = openMemoryStore()
  store.plans.add(newPlan('aa', ['一', '二']))
  it.each([
    [{}, 2],
    [{ plans: [] }, 0],
    [{ plans: ['aa'], kinds: ['measure' as const] }, 2],
    [{ kinds: ['goal' as const] }, 0],
    [{ chapters: ['一、任务'] }, 2],
    [{ chapters: ['二、别的'] }, 0],
  ])('%j lets %i through', (filter, count) => {
    expect(store.clauses.keysWhere(filter).size).toBe(count)
  })
})
