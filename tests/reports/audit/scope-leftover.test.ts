import { describe, expect, it } from 'vitest'
import type { PlanProfile } from '../../../src/domain/index.js'
import { findingsOf } from './run-audit.js'
import { body, heading, row, tinyPlan } from './tiny-plan.js'

const ZONE: Partial<PlanProfile> = { title: '云岭湖经济开发区卫生健康“十四五”规划', level: 'zone', region: '云岭湖经济开发区', selfNames: ['全区'] }
const quotes = (sentence: string, profile: Partial<PlanProfile> = {}): string[] =>
  findingsOf('scope-leftover', tinyPlan([heading('一、任务', 'task', 'chapter'), body(sentence)], profile)).map(({ quote }) => quote)

describe('scope-leftover', () => {
  it.each<[string, string, Partial<PlanProfile>]>([
    ['a zone with a county hospital', '提升县级综合医院救治能力。', ZONE],
    ['a zone with a county’s network', '建设紧密型县域医共体。', ZONE],
    ['standards set by a county', '开展食品安全标准制定专项行动。', {}],
    ['imports controlled by a county', '严格进口冷链食品准入管理。', {}],
    ['prices set by a county', '建立医疗服务价格调整机制。', {}],
    ['levels above the county', '远程会诊覆盖省、市、县、乡、村五级医疗机构。', {}],
    ['the voice of a superior', '有条件的地区可先行开展试点。', {}],
    ['a list of duties', '负责药品经营环节的日常监督检查工作。', {}],
    ['a former name', '完善卫生计生综合执法机制。', {}],
    ['a deadline of a work schedule', '2022年6月底前完成村卫生室挂牌。', {}],
    ['a year that is past', '到2019年，村卫生室全部达标。', {}],
    ['another unit for itself', '全面提升我市居民健康素养水平，建设宜居家园。', { level: 'county', selfNames: ['全县'] }],
  ])('marks %s', (_, sentence, profile) => {
    expect(quotes(sentence, profile)).toHaveLength(1)
  })

  it.each<[string, string, Partial<PlanProfile>]>([
    ['carrying out what others set', '落实医疗服务价格调整机制，执行国家食品安全标准制定工作要求。', {}],
    ['a county’s own hospital', '提升县级综合医院救治能力，建设紧密型县域医共体。', {}],
    ['a comparison with the province', '居民主要健康指标优于全省平均水平。', {}],
    ['a document’s name', '落实《云岭县卫生计生综合执法办法》。', {}],
    ['looking back', '巩固“十三五”时期取得的成果。', {}],
    ['its own planned year', '到2025年，村卫生室全部达标。', {}],
    ['its own name', '提升全县居民健康素养水平。', {}],
  ])('says nothing about %s', (_, sentence, profile) => {
    expect(quotes(sentence, profile)).toEqual([])
  })

  it('leaves the background alone: it may tell of others and of the past', () => {
    const plan = tinyPlan([heading('一、背景', 'background', 'chapter'), body('到2019年，完善卫生计生执法机制。', 'background')])
    expect(findingsOf('scope-leftover', plan)).toEqual([])
  })

  it('is certain of a row that counts the province in a county’s table', () => {
    const plan = tinyPlan([heading('二、目标', 'goal', 'chapter')], {}, [row('全省学生近视率', '%', '50', '48')])
    expect(findingsOf('scope-leftover', plan)).toMatchObject([{ certainty: 'certain' }])
  })
})
