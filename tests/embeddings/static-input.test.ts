import { describe, expect, it } from 'vitest'
import { staticInput } from '../../src/embeddings/static-input.js'
import { createJiebaSegmenter } from '../../src/words/jieba-segmenter.js'

const segmenter = createJiebaSegmenter()
const input = (text: string): string => staticInput(segmenter.cut(text))

describe('staticInput', () => {
  it.each([
    ['推进医共体建设', '推进 医共体 建设'],
    ['达到65%以上', '达到 0 以上'],
    ['降到14.5/10万', '降到 0 / 0 万'],
    ['到2025年', '到 0 年'],
    ['新增100张床位', '新增 0 张 床位'],
    ['投资1.5亿元', '投资 0 亿元'],
    ['3个月内', '0 个月 内'],
    ['推行ＤＲＧ付费', '推行 drg 付费'],
    ['', ''],
  ])('%s is "%s"', (text, wanted) => expect(input(text)).toBe(wanted))

  it('never has two numbers in a row', () => expect(input('65 70')).toBe('0'))
  it('does not depend on the value of a number', () => expect(input('达到65%')).toBe(input('达到7.5%')))
})
