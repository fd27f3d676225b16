import { describe, expect, it } from 'vitest'
import { copyLibrary, openMemoryStore, openPostgresStore, type WorkspaceStore } from '../../src/store/index.js'
import { usePostgres } from '../postgres/server.js'
import { codeOf } from './fault-code.js'
import { newPlan } from './small-plan.js'

const server = usePostgres()
/** As newPlan cuts its clauses. */
const wordsOf = (text: string): string => [...text].join(' ')

/** A library of two plans, one the later version of the other, with a reviewed project. */
function library(): WorkspaceStore {
  const store = openMemoryStore()
  store.plans.add(newPlan('aa', ['建设县级医院。', '培养全科医生。']))
  store.plans.add(newPlan('bb', ['建设县级医院。', '普及健康知识。'], { previousVersion: 'aa' }))
  for (const { contentHash } of [...newPlan('aa', ['建设县级医院。', '培养全科医生。']).clauses]) {
    store.vectors.keep('model', new Map([[contentHash, new Float32Array([0.6, -0.8])]]))
  }
  store.origins.put('/规划/甲.docx', 'aa')
  const createdAt = '2030-01-01T00:00:00.000Z'
  store.projects.add({
    id: 'p',
    name: '云岭',
    reference: 'aa',
    drafts: ['bb'],
    reviewers: ['甲'],
    isSample: false,
    createdAt,
  })
  const row = { draft: 'bb', reason: '', note: '', reviewer: '甲', decidedAt: createdAt, stale: false } as const
  const first = store.decisions.append('p', {
    ...row,
    measure: 'c1',
    verdict: 'covered',
    action: 'decide',
    target: null,
  })
  store.decisions.append('p', { ...row, measure: 'c2', verdict: 'omitted', action: 'decide', target: null })
  store.decisions.append('p', { ...row, measure: 'c1', verdict: null, action: 'undo', target: first.id })
  store.dismissals.dismiss('p', 'bb', { finding: 'f', reason: '专名', reviewer: '乙', at: createdAt })
  store.dismissals.takeBack('p', 'bb', 'f', '乙', createdAt)
  store.rounds.add('p', { earlier: 'aa', later: 'bb', at: createdAt })
  return store
}

/** What a reviewer sees of a library. */
const seen = (s: WorkspaceStore) => ({
  plans: s.plans.list(),
  loaded: s.plans.list().map((p) => s.plans.load(p.id)),
  projects: s.projects.list(),
  log: s.decisions.log('p', 'bb').map(({ measure, verdict, action }) => [measure, verdict, action]),
  rounds: s.rounds.ofProject('p'),
  dismissed: s.dismissals.inForce('p', 'bb').size,
  found: s.clauses.byKeys(s.fullText.search(['医'], 9).map((h) => h.key)).map((p) => [p.plan, p.clause.id]),
  origin: s.origins.planOf('/规划/甲.docx'),
})

describe('a library copied into a database', () => {
  it('is the same there, and a second copy changes nothing', () => {
    const [from, to] = [library(), openPostgresStore(server.freshUrl())]
    const report = copyLibrary(from, to, { wordsOf })
    expect(report).toEqual({
      plans: { copied: 2, there: 0 },
      clauses: 4,
      projects: { copied: 1, there: 0 },
      decisions: 3,
    })
    expect(seen(to)).toEqual(seen(from))
    const hash = newPlan('aa', ['培养全科医生。']).clauses[0]!.contentHash
    expect([...to.vectors.find('model', [hash]).values()]).toEqual([new Float32Array([0.6, -0.8])])
    const [decided, , undone] = to.decisions.log('p', 'bb')
    expect([undone!.target, undone!.previous]).toEqual([decided!.id, decided!.id])
    const again = copyLibrary(from, to, { wordsOf })
    expect([again.plans, again.projects]).toEqual([
      { copied: 0, there: 2 },
      { copied: 0, there: 1 },
    ])
    expect([seen(to), to.check(), to.integrity.shortPlans()]).toEqual([seen(from), [], []])
    to.close()
  })

  it('joins a library that has other plans and numbers already', () => {
    const [from, to] = [library(), openMemoryStore()]
    to.plans.add(newPlan('zz', ['举办音乐节。']))
    const createdAt = '2029-01-01T00:00:00.000Z'
    to.projects.add({
      id: 'q',
      name: '邻县',
      reference: null,
      drafts: ['zz'],
      reviewers: [],
      isSample: false,
      createdAt,
    })
    const other = { draft: 'zz', measure: 'c1', verdict: 'covered', reason: '', note: '', reviewer: '丙' } as const
    to.decisions.append('q', { ...other, decidedAt: createdAt, stale: false, action: 'decide', target: null })
    copyLibrary(from, to, { wordsOf })
    expect(to.decisions.log('p', 'bb').map((d) => [d.id, d.target, d.previous])).toEqual([
      [2, null, null],
      [3, null, null],
      [4, 2, 2],
    ])
    expect(to.plans.list().map((p) => p.id)).toEqual(['aa', 'bb', 'zz'])
  })

  it('goes on where it was cut off', () => {
    const [from, to] = [library(), openMemoryStore()]
    const cut = (_what: string, done: number): void => {
      if (done === 1) throw new Error('cut off')
    }
    expect(() => copyLibrary(from, to, { wordsOf, step: cut })).toThrow('cut off')
    expect([to.plans.list().length, to.projects.list().length]).toEqual([1, 0])
    expect(copyLibrary(from, to, { wordsOf }).plans).toEqual({ copied: 1, there: 1 })
    expect(seen(to)).toEqual(seen(from))
  })

  it('takes a plan that another office read by itself as the same', () => {
    const [from, to] = [library(), openMemoryStore()]
    to.plans.add(newPlan('aa', ['建设县级医院。', '培养全科医生。'], { name: '另一个名字', importedAt: '2031' }))
    expect(copyLibrary(from, to, { wordsOf }).plans).toEqual({ copied: 1, there: 1 })
    expect(to.plans.find('aa')?.name).toBe('另一个名字')
    expect(to.vectors.count()).toBe(2)
  })

  it.each<[string, (to: WorkspaceStore) => void]>([
    ['a plan with another text', (to) => to.plans.add(newPlan('aa', ['别的内容。', '培养全科医生。']))],
    [
      'a project that somebody went on with',
      (to) => {
        copyLibrary(library(), to, { wordsOf })
        to.dismissals.dismiss('p', 'bb', { finding: 'g', reason: '专名', reviewer: '丁', at: '' })
      },
    ],
  ])('stops at %s', (_name, before) => {
    const [from, to] = [library(), openMemoryStore()]
    before(to)
    expect(codeOf(() => copyLibrary(from, to, { wordsOf }))).toBe('copy-mismatch')
  })
})
