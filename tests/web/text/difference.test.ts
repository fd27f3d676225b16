import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Difference, differenceOf } from '../../../web/src/text/difference.js'
import { tokensOf } from '../../../web/src/text/tokens.js'

const runs = (text: string, marks: Difference['left']): string[] =>
  marks.map((m) => text.slice(m.span.start, m.span.end))

describe('tokensOf', () => {
  it('loses nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(tokensOf(text).join('')).toBe(text)))
  })

  it.each([
    ['下降32.5%以上', ['下', '降', '32.5%', '以', '上']],
    ['１，２００张', ['１，２００', '张']],
    ['配备AED设备', ['配', '备', 'AED', '设', '备']],
    ['𠮷县', ['𠮷', '县']],
  ])('%s', (text, tokens) => expect(tokensOf(text)).toEqual(tokens))
})

describe('differenceOf', () => {
  it('keeps numbers whole', () => {
    const [left, right] = ['接种率达到32.5%以上', '接种率达到38%以上']
    const difference = differenceOf(left, right)
    expect(difference.isVersion).toBe(true)
    expect([runs(left, difference.left), runs(right, difference.right)]).toEqual([['32.5%'], ['38%']])
  })

  it('takes full and half width for the same, and counts offsets on each side of its own', () => {
    const [left, right] = ['比例（％）达到九成以上', '比例(%)达到八成以上']
    const difference = differenceOf(left, right)
    expect([runs(left, difference.left), runs(right, difference.right)]).toEqual([['九'], ['八']])
  })

  it('marks only telling common runs of texts that are no versions of one another', () => {
    const left = '加强院前急救网络建设，缩短呼救响应时间，提高山区群众获得急救服务的便利程度'
    const right = '云岭县加强疫苗冷链管理，同时推进院前急救网络延伸到镇，开展培训'
    const difference = differenceOf(left, right)
    expect(difference.isVersion).toBe(false)
    expect(runs(left, difference.left)).toEqual(['院前急救网络'])
    expect(runs(right, difference.right)).toEqual(['院前急救网络'])
  })

  it('marks nothing in equal texts', () => {
    const { left, right, share } = differenceOf('建设急救中心', '建设急救中心')
    expect({ left, right, share }).toEqual({ left: [], right: [], share: 1 })
  })

  it('has marks inside of the texts and a share from 0 to 1, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
        const { left, right, share } = differenceOf(a, b)
        expect(left.every((m) => m.span.start < m.span.end && m.span.end <= a.length)).toBe(true)
        expect(right.every((m) => m.span.start < m.span.end && m.span.end <= b.length)).toBe(true)
        expect(share >= 0 && share <= 1).toBe(true)
      }),
    )
  })
})
