import { beforeAll, describe, expect, it } from 'vitest'
import type { WorkspaceStore } from '../../src/store/index.js'
import { newPlan } from './small-plan.js'

const SENTENCES = ['建设县级医院。', '培养全科医生。', '普及健康知识。']

/** What a workspace must do, whatever engine holds it. `open` gives one that nothing was put into yet. */
export function storeContract(engine: string, open: () => WorkspaceStore): void {
  describe(engine, () => {
    describe('plans in the workspace', () => {
      it('come back as they went in', () => {
        const store = open()
        const given = newPlan('aa', SENTENCES)
        store.plans.add(given)
        expect(store.plans.load('aa')).toEqual(given.plan)
        expect(store.plans.list()).toEqual([given.summary])
      })

      it('keep the page of a clause where there is one and leave it out where there is none', () => {
        const store = open()
        const given = newPlan('aa', SENTENCES)
        const clauses = given.clauses.map((c, at) => (at === 1 ? { ...c, clause: { ...c.clause, page: 7 } } : c))
        store.plans.add({ ...given, clauses })
        expect(store.clauses.ofPlan('aa').map((c) => ('page' in c ? c.page : 'none'))).toEqual(['none', 7, 'none'])
      })

      it('are not added twice, and a failed addition leaves nothing behind', () => {
        const store = open()
        store.plans.add(newPlan('aa', SENTENCES))
        expect(() => store.plans.add(newPlan('aa', ['别的内容。']))).toThrow()
        expect(store.clauses.count()).toBe(3)
        const twice = newPlan('bb', ['一句。', '又一句。'])
        const broken = { ...twice, clauses: [twice.clauses[0]!, twice.clauses[0]!] }
        expect(() => store.plans.add(broken)).toThrow()
        expect([store.plans.find('bb'), store.clauses.count(), store.fullText.search(['又'], 5)]).toEqual([null, 3, []])
      })

      it('take corrections of single fields', () => {
        const store = open()
        store.plans.add(newPlan('aa', SENTENCES))
        store.plans.patch('aa', { region: '青川', status: 'issued' })
        expect(store.plans.find('aa')).toMatchObject({ status: 'issued', profile: { region: '青川', level: 'county' } })
      })

      it('go with all that hangs on them, and with nothing else', () => {
        const store = open()
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
        const store = open()
        store.plans.add(newPlan('aa', SENTENCES))
        store.plans.add(newPlan('bb', SENTENCES, { previousVersion: 'aa' }))
        store.plans.remove('aa')
        expect(store.plans.find('bb')?.previousVersion).toBeNull()
      })
    })

    describe('vectors', () => {
      it('come back bit for bit, by hash and model', () => {
        const store = open()
        const hash = 'ab'.repeat(32)
        const vector = new Float32Array([0.1, -0.2, Math.fround(1 / 3)])
        store.vectors.keep('one', new Map([[hash, vector]]))
        expect(store.vectors.find('one', [hash, 'cd'.repeat(32)])).toEqual(new Map([[hash, vector]]))
        expect(store.vectors.find('other', [hash]).size).toBe(0)
      })

      it('known ones stay as they are', () => {
        const store = open()
        const hash = 'ab'.repeat(32)
        store.vectors.keep('one', new Map([[hash, new Float32Array([1])]]))
        store.vectors.keep('one', new Map([[hash, new Float32Array([2])]]))
        expect([...store.vectors.find('one', [hash]).get(hash)!]).toEqual([1])
      })
    })

    describe('full text', () => {
      let store: WorkspaceStore
      beforeAll(() => {
        store = open()
        store.plans.add(newPlan('aa', ['家庭医生', '医生', '学校体育']))
        store.plans.add(newPlan('bb', ['家庭医生']))
      })
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
      let store: WorkspaceStore
      beforeAll(() => {
        store = open()
        store.plans.add(newPlan('aa', ['一', '二']))
      })
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

    describe('decisions', () => {
      const decision = {
        draft: 'aa',
        measure: 'c1',
        verdict: 'covered',
        reason: '',
        note: '',
        reviewer: '甲',
        decidedAt: '2030-01-01T00:00:00.000Z',
        stale: false,
        action: 'decide',
        target: null,
      } as const
      const withProject = (): WorkspaceStore => {
        const store = open()
        store.plans.add(newPlan('aa', SENTENCES))
        const rest = { reference: null, reviewers: ['甲'], isSample: false, createdAt: '2030-01-01T00:00:00.000Z' }
        store.projects.add({ id: 'p', name: '云岭', drafts: ['aa'], ...rest })
        return store
      }

      it('chain behind the one in force for the measure', () => {
        const store = withProject()
        const first = store.decisions.append('p', decision)
        const other = store.decisions.append('p', { ...decision, measure: 'c2' })
        const second = store.decisions.append('p', { ...decision, verdict: null, stale: true, target: first.id })
        expect([first.previous, other.previous, second.previous]).toEqual([null, null, first.id])
        expect(store.decisions.log('p', 'aa')).toEqual([first, other, second])
        expect(store.decisions.log('p', 'aa', 'c2')).toEqual([other])
      })

      it('come with what a colleague set aside, rounds, settings and reports', () => {
        const store = withProject()
        store.dismissals.dismiss('p', 'aa', { finding: 'f', reason: '专名', reviewer: '乙', at: 't' })
        store.dismissals.dismiss('p', 'aa', { finding: 'g', reason: '专名', reviewer: '乙', at: 't' })
        store.dismissals.takeBack('p', 'aa', 'g', '乙', 't')
        expect([...store.dismissals.inForce('p', 'aa').keys()]).toEqual(['f'])
        store.rounds.add('p', { earlier: 'aa', later: 'aa', at: 't' })
        expect(store.rounds.ofProject('p')).toEqual([{ earlier: 'aa', later: 'aa', at: 't' }])
        store.settings.set('n', [1])
        store.settings.set('n', { a: '二' })
        expect([store.settings.get('n'), store.settings.get('m')]).toEqual([{ a: '二' }, undefined])
        store.reports.keep('k1', 'audit', 'aa', 'aa', { x: 1 })
        store.reports.keep('k2', 'audit', 'aa', 'aa', { x: 2 })
        expect([store.reports.has('k1'), store.reports.find('k2')]).toEqual([false, { x: 2 }])
        store.projects.remove('p')
        expect([store.decisions.log('p', 'aa'), store.rounds.ofProject('p')]).toEqual([[], []])
      })

      it('go with nothing else when a transaction fails', () => {
        const store = withProject()
        const fail = (): void =>
          store.transaction(() => {
            store.decisions.append('p', decision)
            store.plans.patch('aa', { title: '别的' })
            throw new Error('in the middle')
          })
        expect(fail).toThrow('in the middle')
        expect([store.decisions.log('p', 'aa'), store.plans.find('aa')?.profile.title]).toEqual([[], '云岭县健康规划'])
      })

      it('are told by origin which plan a file stands for', () => {
        const store = withProject()
        store.origins.put('/规划/甲.docx', 'aa')
        expect([store.origins.planOf('/规划/甲.docx'), store.origins.ofPlan('aa')]).toEqual(['aa', ['/规划/甲.docx']])
        store.plans.remove('aa')
        expect(store.origins.planOf('/规划/甲.docx')).toBeNull()
      })

      it('leave a workspace whose parts agree', () => {
        const store = withProject()
        store.plans.add(newPlan('bb', SENTENCES))
        store.plans.remove('bb')
        store.shred()
        expect([store.check(), store.integrity.words(), store.integrity.shortPlans()]).toEqual([
          [],
          { missing: 0, orphans: 0, isDamaged: false },
          [],
        ])
        expect([
          store.integrity.vectors('model'),
          store.integrity.lostDecisions(),
          store.integrity.undescribed(),
        ]).toEqual([{ missing: 3, unused: 0 }, [], ['aa']])
        expect([store.clauses.state(), store.clauses.count()]).toEqual([{ count: 3, highest: 3 }, 3])
        expect([...store.clauses.keys(1)].map((k) => k.key)).toEqual([2, 3])
      })
    })

    describe('decisions', () => {
      it('can be added and never changed', () => {
        const store = open()
        store.plans.add(newPlan('aa', ['一']))
        const project = {
          id: 'p',
          name: 'p',
          reference: null,
          drafts: ['aa'],
          reviewers: [],
          isSample: false,
          createdAt: '',
        }
        store.projects.add(project)
        const row = { draft: 'aa', measure: 'c1', verdict: 'covered', reason: '', note: '', reviewer: '甲' } as const
        const rest = { decidedAt: '', stale: false, action: 'decide', target: null } as const
        const first = store.decisions.append('p', { ...row, ...rest })
        expect(first.previous).toBeNull()
        expect(store.decisions.append('p', { ...row, ...rest, verdict: 'omitted' }).previous).toBe(first.id)
        const change = store.database.prepare("UPDATE decisions SET verdict = 'partial'")
        expect(() => change.run()).toThrow(/only ever added/)
      })
    })
  })
}
