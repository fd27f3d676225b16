import { describe, expect, it } from 'vitest'
import { openMemoryStore } from '../../src/store/index.js'
import { newPlan } from './small-plan.js'

const SENTENCES = ['建设县级医院。', '培养全科医生。', '普及健康知识。']

describe('plans in the workspace', () => {
  it('come back as they went in', () => {
    const store = openMemoryStore()
    const given = newPlan('aa', SENTENCES)
    store.plans.add(given)
    expect(store.plans.load('aa')).toEqual(given.plan)
    expect(store.plans.list()).toEqual([given.summary])
  })

  it('keep the page of a clause where there is one and leave it out where there is none', () => {
    const store = openMemoryStore()
    const given = newPlan('aa', SENTENCES)
    const clauses = given.clauses.map((c, at) => (at === 1 ? { ...c, clause: { ...c.clause, page: 7 } } : c))
    store.plans.add({ ...given, clauses })
    expect(store.clauses.ofPlan('aa').map((c) => ('page' in c ? c.page : 'none'))).toEqual(['none', 7, 'none'])
  })

  it('are not added twice, and a failed addition leaves nothing behind', () => {
    const store = openMemoryStore()
    store.plans.add(newPlan('aa', SENTENCES))
    expect(() => store.plans.add(newPlan('aa', ['别的内容。']))).toThrow()
    expect(store.clauses.count()).toBe(3)
    const twice = newPlan('bb', ['一句。', '又一句。'])
    const broken = { ...twice, clauses: [twice.clauses[0]!, twice.clauses[0]!] }
    expect(() => store.plans.add(broken)).toThrow()
    expect([store.plans.find('bb'), store.clauses.count(), store.fullText.search(['又'], 5)]).toEqual([null, 3, []])
  })

  it('take corrections of single fields', () => {
    const store = openMemoryStore()
    store.plans.add(newPlan('aa', SENTENCES))
    store.plans.patch('aa', { region: '青川', status: 'issued' })
    expect(store.plans.find('aa')).toMatchObject({ status: 'issued', profile: { region: '青川', level: 'county' } })
  })

  it('go with all that hangs on them, and with nothing else', () => {
    const store = openMemoryStore()
    store.plans.add(newPlan('aa', SENTENCES))
    store.plans.add(newPlan('bb', [SENTENCES[0]!, '另一句。']))
    const vector = new Float32Array([0.6, 0.8])
    for (const { contentHash } of [...newPlan('aa', SENTENCES).clauses, ...newPlan('bb', ['另一句。']).clauses]) {
      store.vectors.keep('model', new Map([[contentHash, vector]]))
    }
    store.reports.keep('k', 'coverage', 'aa', 'bb', {})
    store.plans.remove('aa')
    expect(store.vectors.forgetUnused()).toBe(2)
    expect(store.plans.list().map((p) => p.id)).toEqual(['bb'])
    expect([store.clauses.count(), store.vectors.count(), store.reports.has('k')]).toEqual([2, 2, false])
    expect(store.fullText.search(['培'], 5)).toEqual([])
  })

  it('lose their successor mark and not their successor when an earlier version goes', () => {
    const store = openMemoryStore()
    store.plans.add(newPlan('aa', SENTENCES))
    store.plans.add(newPlan('bb', SENTENCES, { previousVersion: 'aa' }))
    store.plans.remove('aa')
    expect(store.plans.find('bb')?.previousVersion).toBeNull()
  })
})
