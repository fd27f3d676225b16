import { describe, expect, it } from 'vitest'
import type { ClauseKind } from '../../src/domain/index.js'
import { measuresOf } from '../../src/reports/measures.js'
import { measureScope } from '../../src/reports/scope/measure-scope.js'
import { planWith } from './coverage/invented-plans.js'

describe('what is a measure', () => {
  it.each<[ClauseKind, string | null]>([
    ['measure', 'measure'],
    ['safeguard', 'measure'],
    ['box', 'box'],
    ['indicator', 'indicator'],
    ['goal', null],
    ['background', null],
    ['principle', null],
    ['other', null],
  ])('%s -> %s', (kind, wanted) => {
    const found = measuresOf(planWith([{ text: '建设一批社区书屋。', kind }]))
    expect(found.map((m) => m.kind)).toEqual(wanted === null ? [] : [wanted])
  })

  it.each([
    ['书屋覆盖率达到65%以上。', true],
    ['每个社区建设书屋不少于2个。', true],
    ['到2030年，书屋基本普及。', false],
    ['实施“书香2030”行动。', false],
  ])('binding: %s', (text, binding) => {
    expect(measuresOf(planWith([text]))[0]!.binding).toBe(binding)
  })
})

describe('whose task a measure is', () => {
  it.each([
    ['national', '加快推动图书馆法等法律法规的修订。'],
    ['national', '深化与周边国家的卫生健康领域国际合作。'],
    ['national', '完善玩具安全国家标准体系。'],
    ['national', '优化创新器械注册评审流程。'],
    ['conditional', '在边境地区建设联防站点。'],
    ['conditional', '加强沿海渔港卫生检疫。'],
    ['conditional', '有条件的地方建设康复医院。'],
    ['conditional', '加强民族地区双语医生培养。'],
    ['local', '落实食品安全国家标准，加强抽检。'],
    ['local', '利用国家信息平台开展监测。'],
    ['local', '加强基层医生培训。'],
    ['local', '推进国家卫生县创建。'],
  ])('%s: %s', (scope, text) => {
    const judged = measureScope(text, 'nation')
    expect(judged.scope).toBe(scope)
    expect(judged.reason === '').toBe(scope === 'local')
  })

  it('knows what a province alone can do when a province is the reference', () => {
    const text = '加快地方性法规的制定。'
    expect(measureScope(text, 'province').scope).toBe('national')
  })
})
