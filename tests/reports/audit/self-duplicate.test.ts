import { describe, expect, it } from 'vitest'
import { findingsOf } from './run-audit.js'
import { body, heading, tinyPlan } from './tiny-plan.js'

const REPEATED = '每季度向社会公布一次村卫生室药品配送到位情况。'
const OTHER = '为高龄老人上门开展视力和听力检查。'

describe('self-duplicate', () => {
  it('finds a sentence that stands twice and names both places', () => {
    const plan = tinyPlan([body(REPEATED), body(OTHER), body(REPEATED)])
    const [found, ...more] = findingsOf('self-duplicate', plan)
    expect(more).toEqual([])
    expect(found).toMatchObject({ certainty: 'certain', clauses: ['c1', 'c3'], quote: REPEATED.slice(0, -1) })
    expect(found!.message).toContain('正文两处')
  })

  it('tells a box that repeats the body apart', () => {
    const plan = tinyPlan([body(REPEATED), heading('专栏1 乡村服务', 'task', 'box'), body(REPEATED, 'box')])
    expect(findingsOf('self-duplicate', plan)[0]!.message).toContain('正文与专栏')
  })

  it('finds one sentence that says a thing twice with a word changed', () => {
    const plan = tinyPlan([body('依法扩大村级代办事项范围清单，方便群众，依规扩大村级代办事项范围清单。')])
    expect(findingsOf('self-duplicate', plan)).toMatchObject([{ certainty: 'certain', clauses: ['c1'] }])
  })

  it.each([
    ['a long name', ['加强乡镇卫生院和社区卫生服务中心建设。', '乡镇卫生院和社区卫生服务中心配备药师。']],
    ['a set phrase', ['以习近平新时代中国特色社会主义思想为指导，谋划发展。', '坚持以习近平新时代中国特色社会主义思想为指导，改进作风。']],
    ['a title of a document', ['落实《云岭县村医待遇保障和管理服务实施办法》。', '修订《云岭县村医待遇保障和管理服务实施办法》。']],
    ['parallel statements for two levels', ['市级中医医院有五个专科建成区域优势专科，县级中医医院有两个专科建成区域优势专科。']],
  ])('says nothing about %s', (_, sentences) => {
    expect(findingsOf('self-duplicate', tinyPlan(sentences.map((s) => body(s))))).toEqual([])
  })
})
