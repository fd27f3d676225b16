import { describe, expect, it } from 'vitest'
import { readIndicatorValue } from '../../src/clauses/indicator-value.js'

describe('indicator values', () => {
  it.each([
    ['77.93', 77.93, '='],
    ['≤14.5', 14.5, '<='],
    ['≥ 60', 60, '>='],
    ['>85', 85, '>'],
    ['＜10', 10, '<'],
    ['95以上', 95, '>='],
    ['不低于90', 90, '>='],
    ['27左右', 27, 'about'],
    ['提高1岁', 1, 'change'],
    ['力争每年降低0.5个百分点以上', 0.5, 'change'],
    ['同比例提高', null, 'change'],
    ['下降30%', 30, 'change'],
    ['保持稳定', null, 'stable'],
    ['持续提升', null, 'stable'],
    ['—', null, 'none'],
    ['——', null, 'none'],
    ['-', null, 'none'],
    ['', null, 'none'],
    ['98/91', null, 'none'],
    ['1,250', 1250, '='],
    ['比2015年降低20%', 20, 'change'],
    ['达到80', 80, '='],
    ['控制在5以内', 5, '<='],
  ] as const)('%s', (printed, value, comparison) => {
    expect(readIndicatorValue(printed, 2030)).toEqual({ year: 2030, printed, value, comparison })
  })
  it('takes the year of a note in brackets', () =>
    expect(readIndicatorValue('27.97（2021年）', 2022)).toMatchObject({ year: 2021, value: 27.97 }))
})
