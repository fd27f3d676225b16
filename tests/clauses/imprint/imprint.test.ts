import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyOfLine, bodyOfNotice } from '../../../src/clauses/imprint/issuer.js'
import { dateOfLine } from '../../../src/clauses/imprint/issue-date.js'
import { documentNumber } from '../../../src/clauses/imprint/document-number.js'
import { yearsOf } from '../../../src/clauses/imprint/plan-years.js'
import { readImprint } from '../../../src/clauses/imprint/read-imprint.js'

describe('a document number', () => {
  it.each([
    ['云政办发〔2022〕3号', '云政办发〔2022〕3号'],
    ['云卫函[2021] 15 号', '云卫函〔2021〕15号'],
    ['发文字号：云政发（2023）7号', '云政发〔2023〕7号'],
    ['（云办字〔2022〕12号）', '云办字〔2022〕12号'],
    ['云岭县人民政府文件 云政〔2022〕1号', '云政〔2022〕1号'],
    ['云政发〔2022〕3号 签发人：李某', '云政发〔2022〕3号'],
  ])('%s', (line, expected) => expect(documentNumber(line)).toBe(expected))

  it.each([
    '根据《关于加强急救工作的意见》（云政办发〔2021〕9号）',
    '按照云政发〔2021〕9号文件要求，结合我县实际',
    '第3号',
    '2022年第11号',
    '',
  ])('is not %j', (line) => expect(documentNumber(line)).toBeNull())
})

describe('a date', () => {
  it.each([
    ['2022年4月27日', '2022-04-27'],
    ['二〇二二年十月', '2022-10'],
    ['二○二一年十二月三十一日', '2021-12-31'],
    ['二〇二三年二月二十日', '2023-02-20'],
    ['（2022 年 1 月 5 日）', '2022-01-05'],
    ['成文日期：2022-03-08', '2022-03-08'],
    ['2022年4月27日印发', '2022-04-27'],
  ])('%s', (line, expected) => expect(dateOfLine(line)).toBe(expected))

  it.each(['到2025年', '2022年13月1日', '2022年4月32日', '2022年4月27日前完成', '2021—2025年', '2022年'])(
    'is not %j',
    (line) => expect(dateOfLine(line)).toBeNull(),
  )

  it('is written with Chinese digits or Arabic ones, the same day comes out', () => {
    const small = (n: number): string =>
      n < 10
        ? '〇一二三四五六七八九'[n]!
        : `${n < 20 ? '' : '一二三'[Math.floor(n / 10) - 1]}十${n % 10 === 0 ? '' : '〇一二三四五六七八九'[n % 10]}`
    const date = fc.record({
      y: fc.integer({ min: 2000, max: 2029 }),
      m: fc.integer({ min: 1, max: 12 }),
      d: fc.integer({ min: 1, max: 28 }),
    })
    fc.assert(
      fc.property(date, ({ y, m, d }) => {
        const year = [...String(y)].map((c) => '〇一二三四五六七八九'[Number(c)]).join('')
        expect(dateOfLine(`${year}年${small(m)}月${small(d)}日`)).toBe(dateOfLine(`${y}年${m}月${d}日`))
      }),
    )
  })
})

describe('an issuing body', () => {
  it.each([
    ['云岭县人民政府办公室', '云岭县人民政府办公室'],
    ['国 务 院 办 公 厅', '国务院办公厅'],
    ['云岭县卫生健康局 云岭县财政局', '云岭县卫生健康局、云岭县财政局'],
    ['发布机构：云岭县卫生健康委员会', '云岭县卫生健康委员会'],
    ['中共云岭县委', '中共云岭县委'],
  ])('%s', (line, expected) => expect(bodyOfLine(line)).toBe(expected))

  it.each([
    '各乡镇人民政府，县政府各部门：',
    '强化组织部',
    '完善医院',
    '一、加强党委',
    '附件：任务分工',
    '云岭县健康规划',
  ])('is not %j', (line) => expect(bodyOfLine(line)).toBeNull())

  it('is what the title of a notice begins with', () => {
    expect(bodyOfNotice('云岭县人民政府办公室关于印发云岭县健康规划的通知')).toBe('云岭县人民政府办公室')
    expect(bodyOfNotice('关于印发云岭县健康规划的通知')).toBeNull()
  })
})

describe('the years of a title', () => {
  it.each([
    ['云岭县“十四五”健康规划', 2021, 2025],
    ['云岭县卫生健康“十五五”规划', 2026, 2030],
    ['云岭县健康第十五个五年规划', 2026, 2030],
    ['“健康云岭2030”规划', null, 2030],
    ['云岭县医疗资源配置规划（2023—2027年）', 2023, 2027],
    ['云岭县第十四个五年规划和2035年远景目标纲要', 2021, 2025],
  ])('%s', (title, from, to) => expect(yearsOf(title)?.years).toEqual({ from, to }))

  it.each(['云岭县健康规划', '三十五项任务规划'])('%s names none', (title) => expect(yearsOf(title)).toBeNull())
})

const BODY = '一、总体要求\n坚持预防为主。\n（一）任务\n每个乡镇设置一个门诊。\n'
const read = (text: string, fileName = 'a.txt', title = '云岭县健康规划') =>
  readImprint({ title, period: '' }, text, fileName)

describe('the imprint of a plan', () => {
  it('of a notice comes from its letter head and signature', () => {
    const imprint = read(
      `云岭县人民政府办公室关于印发云岭县健康规划的通知\n云政办发〔2022〕3号\n各乡镇人民政府：\n请认真执行。\n云岭县人民政府办公室\n2022年5月6日\n云岭县健康规划\n${BODY}`,
    )
    expect(imprint.issuer.value).toBe('云岭县人民政府办公室')
    expect(imprint.documentNumber).toEqual({
      value: '云政办发〔2022〕3号',
      source: 'head',
      quote: '云政办发〔2022〕3号',
    })
    expect([imprint.stage.value, imprint.date.value]).toEqual(['issued', '2022-05-06'])
  })

  it('of a cover is read line by line, bodies that sign together are joined', () => {
    const imprint = read(`云岭县健康规划\n（送审稿）\n云岭县卫生健康局\n云岭县发展和改革局\n二〇二二年十月\n${BODY}`)
    expect([imprint.issuer.value, imprint.stage.value, imprint.date.value]).toEqual([
      '云岭县卫生健康局、云岭县发展和改革局',
      'submission',
      '2022-10',
    ])
  })

  it('may stand at the end', () => {
    const imprint = read(`云岭县健康规划\n${BODY}云岭县卫生健康局\n2022年8月1日\n`)
    expect([imprint.issuer, imprint.date].map((f) => [f.value, f.source])).toEqual([
      ['云岭县卫生健康局', 'tail'],
      ['2022-08-01', 'tail'],
    ])
  })

  it('takes nothing from papers the body cites', () => {
    const imprint = read(`云岭县健康规划\n${BODY}二、保障\n落实云政发〔2021〕9号。\n到2025年全面建成。\n`)
    expect([imprint.issuer, imprint.documentNumber, imprint.date, imprint.stage].map((f) => f.source)).toEqual([
      'none',
      'none',
      'none',
      'none',
    ])
  })

  it.each([
    ['云岭县健康规划\n（征求意见稿）\n', 'a.txt', 'consultation'],
    ['云岭县健康规划\n', '规划（送审稿）.docx', 'submission'],
    ['云岭县健康规划\n', '云岭县健康规划-征求意见稿.docx', 'consultation'],
    ['关于印发云岭县健康规划的通知\n', 'a.txt', 'issued'],
    ['云政发〔2022〕3号\n云岭县健康规划\n', 'a.txt', 'issued'],
    ['云岭县健康规划\n', 'a.txt', 'unknown'],
    ['云岭县健康规划\n经广泛征求意见，制定本规划。\n', 'a.txt', 'unknown'],
    [`云岭县健康规划\n${BODY}面向社会公布（征求意见稿）。\n`, 'a.txt', 'unknown'],
  ])('%j in %s is %s', (head, file, stage) => expect(read(head + BODY, file).stage.value).toBe(stage))

  it('reads any text without failing, and quotes what stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 30 }), (lines) => {
        const text = lines.join('\n')
        const { issuer, documentNumber: number, date } = read(text)
        for (const f of [issuer, number, date]) if (f.quote !== '') expect(text).toContain(f.quote)
      }),
    )
  })
})
