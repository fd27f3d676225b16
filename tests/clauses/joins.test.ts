import { describe, expect, it } from 'vitest'
import { line, parse } from './plan-builder.js'

const texts = (...lines: readonly string[]): readonly string[] =>
  parse('云岭县健康规划', '一、任务', ...lines)
    .text.split('\n')
    .slice(2)

describe('paragraphs cut by a page break', () => {
  it.each([
    [['完善网络，提高重大疾病', '防控能力。'], ['完善网络，提高重大疾病防控能力。']],
    [['推进审评制度，深化改革', '革，对产品加快审评。'], ['推进审评制度，深化改革，对产品加快审评。']],
    [
      ['（一）加强组织。落实责任，推动任务落', '实。按年评估。'],
      ['（一）加强组织。落实责任，推动任务落实。按年评估。'],
    ],
    [['完善网络。形势依然严峻；', '短板仍然突出。'], ['完善网络。形势依然严峻；短板仍然突出。']],
    [['完善机制', '，提高能力。'], ['完善机制，提高能力。']],
    [['第一段说明，缺一个', '尾巴、再缺一个', '尾巴。'], ['第一段说明，缺一个尾巴、再缺一个尾巴。']],
  ])('%j are joined', (lines, expected) => expect(texts(...lines)).toEqual(expected))

  it.each([
    [['完善网络。', '提高能力。']],
    [['（一）加强领导', '成立专班。']],
    [['完善网络，缺少句号', '（二）优化服务']],
    [['具体如下：', '新建站点，改造旧站。']],
    [['主要指标说明', '新建站点。']],
    [['新建站点5个；', '改造旧站3个；', '购置设备。']],
    [['完善网络，缺少句号', '——公平可及。服务均衡。']],
  ])('%j stay apart', (lines) => expect(texts(...lines)).toEqual(lines))

  it('does not join where the reader is sure of a paragraph end', () => {
    const plan = parse('云岭县健康规划', '一、任务', { ...line('完善网络，缺少句号'), softEnd: false }, '继续。')
    expect(plan.clauses).toHaveLength(2)
  })
  it('says that it dropped a repeated character', () => {
    const plan = parse('云岭县健康规划', '一、任务', '推进制度，深化改革', '革，加快审评。')
    expect(plan.notes.map((note) => note.code)).toEqual(['repeated-character'])
  })
  it('keeps a doubled character that is no repeat', () =>
    expect(texts('推进工作，天天', '天天检查。')[0]).toBe('推进工作，天天天天检查。'))
  it('joins the lines of a text broken at one width', () => {
    const paragraph =
      '推进紧密型县域医共体建设和乡镇卫生院标准化建设以及村卫生室规范化管理工作统筹城乡医疗资源布局，完善网络，提高能力。'
    const wrap = (text: string): readonly string[] => text.match(/.{1,20}/gu)!
    const plan = parse(
      '云岭县健康规划',
      '一、任务',
      ...Array.from({ length: 6 }, (_, i) =>
        wrap(`（${'一二三四五六'[i]!}）做好第${i + 1}项工作。${paragraph}`),
      ).flat(),
    )
    expect(plan.clauses.map((clause) => clause.text)).toEqual(Array.from({ length: 6 }, () => paragraph))
  })
})
