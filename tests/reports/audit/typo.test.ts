import { describe, expect, it } from 'vitest'
import { parseConfusables } from '../../../src/reports/audit/index.js'
import { findingsOf, NO_CONFUSABLES, statisticsOf } from './run-audit.js'
import { body, heading, row, tinyPlan, type TinyLine } from './tiny-plan.js'

const typos = (lines: readonly TinyLine[], rest = {}) => findingsOf('typo', tinyPlan(lines), rest)
const ofSentences = (...sentences: string[]) => typos(sentences.map((s) => body(s)))

describe('typo: marks, blanks, brackets', () => {
  it('groups half-width commas of the whole plan in one finding that names every clause', () => {
    expect(ofSentences('建好诊室,配齐药品。', '办好食堂,管好水电。')).toMatchObject([
      { certainty: 'certain', clauses: ['c1', 'c2'], suggestion: ',→，' },
    ])
  })

  it.each([
    ['a blank inside a word', '为有需要 的老人上门服务。'],
    ['a doubled mark', '建好诊室，，配齐药品。'],
    ['hyphens for a dash', '形成预防--治疗链条。'],
    ['a bracket without partner', '建好诊室（含药房。'],
    ['brackets of two widths', '建好诊室(含药房）并投入使用。'],
    ['a doubled particle', '提高的的服务质量水平。'],
    ['a doubled word', '加强加强队伍建设。'],
    ['的 for 地', '更好的满足群众需要。'],
    ['a basis without 在', '保持现有帮扶政策总体稳定基础上，优化流程。'],
    ['pushing a system', '推动社区养老服务体系，方便老人。'],
    ['a stray English word', '加强监测管理 etc 能力建设。'],
    ['、 between two statements', '实施村医能力提升工程、建立覆盖全县的巡诊服务制度。'],
    ['a list broken by a comma', '强化矿山、烟花，建筑施工等行业的安全监管。'],
  ])('marks %s', (_, sentence) => {
    expect(ofSentences(sentence)).toHaveLength(1)
  })

  it.each([
    ['numbers and names in Latin letters', '配备CT两台，推行DRG付费，细颗粒物(PM2.5)达标率3,500户。'],
    ['a list number', '分两步走：1）建房；2）配人。'],
    ['right doubling', '人人参与，家家受益，为了了解情况开展走访。'],
    ['的 before a noun', '提供更好的服务，形成有效的机制。'],
    ['a frame that is whole', '以健康为中心，以村医为骨干，卫生院为依托，在总结经验基础上推广。'],
    ['pushing the building of a system', '推动社区养老服务体系建设，推进制度完善。'],
    ['short statements joined by 、', '优化流程、提高效率，方便群众。'],
    ['a hyphen between members', '建立家庭-学校-医院联动机制。'],
  ])('says nothing about %s', (_, sentence) => {
    expect(ofSentences(sentence)).toEqual([])
  })

  it('misses the full stop of one paragraph where all others have theirs', () => {
    const others = Array.from({ length: 12 }, (_, i) => `为第${i + 1}村民小组的老人建立健康档案。`)
    expect(ofSentences(...others, '为各村民小组的困难老人免费配备老花镜')).toHaveLength(1)
    expect(ofSentences(...others)).toEqual([])
  })
})

describe('typo: headings and tables', () => {
  it('marks a section under its chapter’s title and a first sentence that only repeats its heading', () => {
    const chapter = heading('五、建设健康环境', 'task', 'chapter')
    expect(typos([chapter, heading('（一）建设健康环境', 'task', 'section'), body('清理沟渠。')])).toHaveLength(1)
    expect(typos([chapter, heading('（一）清洁村庄', 'task', 'section'), body('清洁村庄。')])).toHaveLength(1)
    expect(typos([chapter, heading('（一）清洁村庄', 'task', 'section'), body('每周清运垃圾。')])).toEqual([])
  })

  it('marks a row without a unit where the others have one', () => {
    const rows = [row('人均预期寿命', '岁', '77', '78'), row('饮水达标率', '', '90', '95'), row('近视率', '%', '50', '48')]
    const found = findingsOf('typo', tinyPlan([heading('目标', 'goal', 'chapter')], {}, rows))
    expect(found.map(({ quote }) => quote)).toEqual(['饮水达标率'])
  })
})

describe('typo: characters', () => {
  const confusables = parseConfusables('域\tyu\t城\n城\tcheng\t域\n执\tzhi\t\n职\tzhi\t')
  const statistics = statisticsOf({
    域: 17, 城: 17, 区: 18, 险: 15, 重: 17, 点: 17, 风: 16, 区域: 15, 域重: 8, 区城: 9, 险区域: 7, 区域重: 8, 域重点: 8,
  })
  const input = { statistics, confusables }

  it('finds a look-alike that fits neither neighbour', () => {
    expect(typos([body('排查风险区城重点项目。')], input)).toMatchObject([{ suggestion: expect.stringContaining('区域') as string }])
    expect(typos([body('排查风险区域重点项目。')], input)).toEqual([])
  })

  it('takes what the draft or the reference writes again for wording', () => {
    expect(typos([body('排查风险区城重点项目。'), body('治理风险区城重点项目。')], input)).toEqual([])
    const reference = { id: 'r', plan: tinyPlan([body('整治高风险区城重点企业。')]) }
    expect(typos([body('排查风险区城重点项目。')], { ...input, reference })).toEqual([])
  })

  it('finds a sound-alike where the reference’s wording has the other character', () => {
    const reference = { id: 'r', plan: tinyPlan([body('加强规范执业行为细则。')]) }
    const counted = statisticsOf({ 规范执: 6, 执业行: 4, 职业: 13, 执业: 11 })
    expect(typos([body('加强规范职业行为教育。')], { statistics: counted, confusables, reference })).toMatchObject([
      { suggestion: expect.stringContaining('规范执业行为') as string },
    ])
  })

  it('finds a character that hardly ever is left out', () => {
    const counted = statisticsOf({ 理健: 9, 理健康: 9, 健康服: 8, 康服务: 8, 健: 15, 服: 16 })
    const rest = { statistics: counted, confusables: NO_CONFUSABLES }
    expect(typos([body('完善心理健服务网络。')], rest)).toMatchObject([{ suggestion: expect.stringContaining('心理健康服务') as string }])
    expect(typos([body('完善心理健康服务网络。')], rest)).toEqual([])
  })

  it('keeps silent without counts', () => {
    expect(typos([body('排查风险区城重点项目。')])).toEqual([])
  })
})
