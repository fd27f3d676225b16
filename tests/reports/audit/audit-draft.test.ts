import { describe, expect, it } from 'vitest'
import { auditDraft } from '../../../src/reports/audit/index.js'
import { body, tinyPlan } from './tiny-plan.js'

const plan = tinyPlan([body('更好的满足群众需要。'), body('建好诊室,配齐药品。'), body('完善卫生计生执法机制。')])

describe('auditDraft', () => {
  it('gives the same findings for the same input', () => {
    expect(auditDraft({ draft: { id: 'a', plan } })).toEqual(auditDraft({ draft: { id: 'a', plan } }))
  })

  it('keeps the id of a finding when other parts of the draft change, and gives a new one when its own sentence does', () => {
    const idOf = (...sentences: string[]) =>
      auditDraft({ draft: { id: 'a', plan: tinyPlan(sentences.map((s) => body(s))) } }).find(({ kind }) => kind === 'scope-leftover')!.id
    const faulty = '完善卫生计生执法机制。'
    expect(idOf('新建一所诊所。', faulty)).toBe(idOf(faulty))
    expect(idOf(`加强队伍建设，${faulty}`)).not.toBe(idOf(faulty))
  })

  it('names two equal faults apart', () => {
    const twice = tinyPlan([body('完善卫生计生机制。'), body('新建诊所。'), body('完善卫生计生机制。')])
    const ids = auditDraft({ draft: { id: 'a', plan: twice } }).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('quotes the draft letter for letter, in one line', () => {
    for (const { quote } of auditDraft({ draft: { id: 'a', plan } })) {
      expect(plan.text).toContain(quote)
      expect(quote).not.toContain('\n')
      expect(quote).not.toBe('')
    }
  })

  it('takes an empty plan', () => {
    expect(auditDraft({ draft: { id: 'a', plan: tinyPlan([]) } })).toEqual([])
  })
})
