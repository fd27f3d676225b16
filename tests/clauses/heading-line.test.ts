import { describe, expect, it } from 'vitest'
import { readHeadingLine } from '../../src/clauses/heading-line.js'
import { boxItemNameEnd, namingSentenceEnd } from '../../src/clauses/naming-sentence.js'

const parts = (line: string): readonly string[] | null => {
  const heading = readHeadingLine(line)
  return heading && [heading.kind, heading.printed, heading.title, line.slice(heading.bodyStart)]
}

describe('heading lines', () => {
  it.each([
    ['（一）指导思想。坚持普惠。', ['numbered', '（一）', '指导思想', '坚持普惠。']],
    ['（二）基本原则。', ['numbered', '（二）', '基本原则', '']],
    ['三、织牢防护网', ['numbered', '三、', '织牢防护网', '']],
    ['（一）园区项目：引入资本，打造集群。', ['numbered', '（一）', '园区项目', '引入资本，打造集群。']],
    ['1.完善体系.加强监测。', ['numbered', '1.', '完善体系', '加强监测。']],
    ['——公平可及。服务更均衡。', ['bullet', '', '公平可及', '服务更均衡。']],
    ['2.强化“四早”能力。落实要求。', ['numbered', '2.', '强化“四早”能力', '落实要求。']],
    ['专栏 3 监测能力工程', ['box', '专栏 3', '监测能力工程', '']],
    ['专栏十：监测能力工程', ['box', '专栏十', '监测能力工程', '']],
    ['附件2：项目表', ['appendix', '附件2', '项目表', '']],
    ['附件', ['appendix', '附件', '', '']],
  ])('%s', (line, expected) => expect(parts(line)).toEqual(expected))

  it('gives a long numbered sentence no name', () => {
    const body =
      '到2030年建成覆盖城乡、布局合理、功能完善、运行高效、保障有力、群众满意的基层卫生健康服务体系，实现村村有室、镇镇有院。'
    expect(parts(`1.${body}`)).toEqual(['numbered', '1.', '', body])
  })
  it('gives a list item with a semicolon no name', () => expect(parts('（1）新建站点；改造旧站点；')![2]).toBe(''))
  it.each(['推进健康促进。', '附件所列项目由各部门组织实施，并按年度报告。', '专栏中的项目。', ''])(
    '%s is running text',
    (line) => expect(readHeadingLine(line)).toBeNull(),
  )
})

describe('naming sentences', () => {
  it.each(['强化疫苗接种。做好供应保障。', '防治结合，重心下移。把预防放在前面。', '维护残疾人健康。加强管理。'])(
    '%s',
    (text) => {
      expect(namingSentenceEnd(text)).toBe(text.indexOf('。'))
    },
  )
  it.each([
    '强化疫苗接种。',
    '到2030年完成任务。再提高一步。',
    '经过努力，健康水平不断提高。指标改善。',
    '深入开展健康知识普及，提升居民素养。开展创建。',
    '具体如下：一是建站。二是培训。',
    '没有句号',
    '其中新建站点。改造旧站。',
    '',
  ])('%s has none', (text) => expect(namingSentenceEnd(text)).toBe(-1))

  it.each([
    ['监测点建设：新建5个。', 5],
    ['食品安全。开展监测。', 4],
  ])('box item %s', (text, end) => expect(boxItemNameEnd(text)).toBe(end))
  it.each(['新建站点，改造旧站：合计5个。', '监测：', '全部完成。', ''])('box text %s', (text) =>
    expect(boxItemNameEnd(text)).toBe(-1),
  )
})
