import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { staticInput } from '../../src/embeddings/static-input.js'
import { createJiebaSegmenter } from '../../src/words/jieba-segmenter.js'

const ROOT = resolve(import.meta.dirname, '../..')

const WHERE = [
  '云岭县',
  '青川市各乡镇',
  '全县',
  '开发区',
  '每个行政村',
  '县、乡、村三级',
  '城市（含县城）',
  '“十五五”时期全区',
]
const WHAT = ['推进', '到2030年基本建成', '加快完善', '做优做强', '年内新增3个月以上', '免费提供', '不断健全']
const OBJECT = [
  '紧密型医共体',
  '普惠托育服务',
  '120急救体系',
  'DRG/DIP付费',
  '专精特新企业梯队',
  '线上线下融合的政务服务',
]
const NUMBER = [
  '，覆盖率达到65%以上。',
  '，总投资1.5亿元；',
  '，每千人口床位7.2张',
  '(占比≥16.9/10万)。',
  '，提高２.5个百分点。',
  '。',
]

/** 200 invented sentences with all that is hard to cut: numbers, units, Latin, brackets, full-width forms. */
const sentences = Array.from({ length: 200 }, (_, i) => {
  const pick = (list: readonly string[], step: number): string => list[Math.floor(i / step) % list.length]!
  return pick(WHERE, 1) + pick(WHAT, 3) + pick(OBJECT, 5) + pick(NUMBER, 2) + (i % 7 === 0 ? pick(WHAT, 2) : '')
})

describe('training and use', () => {
  it('cut 200 sentences into the same words, in lines and in columns', () => {
    const segmenter = createJiebaSegmenter()
    const wanted = sentences.map((s) => staticInput(segmenter.cut(s)))
    expect(new Set(wanted).size).toBeGreaterThan(150)
    const lines = sentences.map((s, i) => `S${i}\t${s}\tC1`).join('\n')
    const out = execFileSync(process.execPath, ['--import', 'tsx', 'models/train/segment.mts'], {
      cwd: ROOT,
      input: `${lines}\n`,
      encoding: 'utf8',
    })
    expect(out.trimEnd().split('\n')).toEqual(wanted.map((w, i) => `S${i}\t${w}\tC1`))
  })
})
