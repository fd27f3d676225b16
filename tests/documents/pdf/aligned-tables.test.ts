import { describe, expect, it } from 'vitest'
import { takeAlignedTables } from '../../../src/documents/pdf/aligned-tables.js'
import { tableBlock } from '../../../src/documents/pdf/table-block.js'
import { line, parts } from './marks-builder.js'

const HEAD = parts(100, [80, '领域'], [160, '指标'], [320, '目标'])
const row = (y: number, domain: string, name: string, value: string) =>
  parts(y, [80, domain], [160, name], [320, value])
const rowsOf = (lines: Parameters<typeof takeAlignedTables>[0]) =>
  takeAlignedTables(lines).tables.map((t) => tableBlock(t).rows.map((r) => r.map((c) => c.paragraphs.join(''))))

describe('tables without lines', () => {
  it('are rows of parts that stand below each other', () => {
    expect(rowsOf([HEAD, row(120, '甲', '床位数', '6张'), row(140, '乙', '医师数', '3人')])).toEqual([
      [
        ['领域', '指标', '目标'],
        ['甲', '床位数', '6张'],
        ['乙', '医师数', '3人'],
      ],
    ])
  })

  it('put wrapped cells back into their row', () => {
    const wrapped = parts(138, [160, '医师数'])
    const rows = rowsOf([HEAD, row(120, '甲', '每千人口', '3人'), wrapped, row(160, '乙', '床位数', '6张')])
    expect(rows[0]![1]).toEqual(['甲', '每千人口医师数', '3人'])
  })

  it('end where running text begins', () => {
    const text = { ...line('完善乡村三级服务网络，提升服务能力，健全管理制度。'), y: 170 }
    const taken = takeAlignedTables([HEAD, row(120, '甲', '床位数', '6张'), row(140, '乙', '医师数', '3人'), text])
    expect([taken.tables.length, taken.rest.map((l) => l.text)]).toEqual([1, [text.text]])
  })

  it.each([
    ['two rows', [HEAD, row(120, '甲', '床位数', '6张')]],
    [
      'names set apart',
      [
        parts(100, [80, '签发'], [300, '校对']),
        parts(120, [80, '甲'], [300, '乙']),
        parts(140, [80, '丙'], [300, '丁']),
      ],
    ],
    ['running text', [line('甲'), line('乙'), line('丙')]],
  ])('are not made of %s', (_name, lines) => {
    expect(takeAlignedTables(lines).tables).toEqual([])
  })
})
