import { describe, expect, it } from 'vitest'
import { numeralValue, readHeadingNumber } from '../../src/clauses/heading-number.js'

describe('numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['四十三', 43],
    ['一百零五', 105],
    ['12', 12],
    ['１２', 12],
    ['〇', 0],
  ])('%s is %i', (text, value) => expect(numeralValue(text)).toBe(value))
  it.each(['', '甲', 'a1', '一二a'])('%s is none', (text) => expect(numeralValue(text)).toBeNaN())
})

describe('numbers of headings', () => {
  it.each([
    ['第一编 总论', '编', '第一编', 1],
    ['第十二章　环境', '章', '第十二章', 12],
    ['第3节 目标', '节', '第3节', 3],
    ['第一部分 背景', '部分', '第一部分', 1],
    ['一、规划背景', '一、', '一、', 1],
    ['十一、提速', '一、', '十一、', 11],
    ['（一）目标', '（一）', '（一）', 1],
    ['(二) 完善', '（一）', '(二)', 2],
    ['（一)提升', '（一）', '（一)', 1],
    ['1.强化', '1.', '1.', 1],
    ['2. 强化', '1.', '2.', 2],
    ['3．强化', '1.', '3．', 3],
    ['4、强化', '1、', '4、', 4],
    ['（1）强化', '（1）', '（1）', 1],
    ['(12)强化', '（1）', '(12)', 12],
    ['2）强化', '1)', '2）', 2],
    ['③强化', '①', '③', 3],
    ['1.2 强化', '1.1', '1.2', 2],
    ['1.2.3强化', '1.1', '1.2.3', 3],
    ['第五条 责任', '条', '第五条', 5],
  ] as const)('%s', (line, style, printed, value) => {
    expect(readHeadingNumber(line)).toMatchObject({ style, printed, value })
  })

  it.each([
    '1.5万人参加',
    '2.5个百分点',
    '98.6%以上',
    '2030年',
    '3岁以下',
    '一、二级医院',
    '第一，加强',
    '第二产业增加值',
    '十四五时期',
    '（含中医医院）',
    '10%以上',
    '',
    '一',
  ])('%s is none', (line) => expect(readHeadingNumber(line)).toBeNull())

  it('says where the title begins', () => expect(readHeadingNumber('（二） 完善')?.titleStart).toBe(4))
})
