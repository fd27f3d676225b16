import { describe, expect, it } from 'vitest'
import { roleOfTitle } from '../../src/clauses/roles.js'
import { parse } from './plan-builder.js'

describe('roles of titles', () => {
  it.each([
    ['规划背景', 'background'],
    ['现状与形势', 'background'],
    ['“十四五”时期发展成就', 'background'],
    ['面临的机遇和挑战', 'background'],
    ['存在的主要问题', 'background'],
    ['发展环境', 'background'],
    ['形势分析', 'background'],
    ['指导思想和基本原则', 'principle'],
    ['总体思路', 'principle'],
    ['发展目标', 'goal'],
    ['主要目标和指标', 'goal'],
    ['保障措施', 'safeguard'],
    ['强化组织实施', 'safeguard'],
    ['加强规划实施保障', 'safeguard'],
    ['前言', 'front'],
  ])('%s is %s', (title, role) => expect(roleOfTitle(title)).toBe(role))

  it.each([
    '干预主要健康问题',
    '夯实事业发展基础',
    '建设健康环境',
    '健康环境',
    '解决突出问题',
    '应对老龄化挑战',
    '健全要素保障',
    '完善健康保障',
    '总体要求',
    '主要任务',
    '实现健康目标',
    '主要目标和重点任务',
    '目标任务',
  ])('%s says nothing: its measures must not be lost', (title) => expect(roleOfTitle(title)).toBeNull())
})

describe('kinds of clauses', () => {
  const kinds = (...lines: readonly string[]): readonly string[] =>
    parse('云岭县健康规划', ...lines).clauses.map((clause) => clause.kind)
  it('takes late chapters and sections of tasks for tasks whatever words they hold', () => {
    expect(
      kinds('一、甲', '建站。', '二、乙', '建院。', '三、丙', '建所。', '四、丁', '（一）发展基础', '修路。'),
    ).toEqual(['measure', 'measure', 'measure', 'measure'])
  })
  it('takes a remark about who is responsible for no measure', () => {
    expect(kinds('一、任务', '（一）监测。新建站点5个。（责任单位：县卫健局、县财政局）')).toEqual(['measure', 'other'])
  })
  it('keeps a first sentence with a quantity as a measure, not as a name', () => {
    expect(
      parse('云岭县健康规划', '一、任务', '1.新建监测站点5个。加强人员培训。').clauses.map((clause) => clause.text),
    ).toEqual(['新建监测站点5个。', '加强人员培训。'])
  })
})
