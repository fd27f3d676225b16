import { describe, expect, it } from 'vitest'
import { takeTables, type DrawnTable } from '../../../src/documents/pdf/drawn-tables.js'
import { joinTables } from '../../../src/documents/pdf/join-tables.js'
import { tableBlock } from '../../../src/documents/pdf/table-block.js'
import { glyphs, grid, page } from './marks-builder.js'

const XS = [80, 160, 240, 340]

/** A table of one page, 40 points a row. */
function table(number: number, rows: readonly (readonly string[])[], xs = XS): DrawnTable {
  const ys = Array.from({ length: rows.length + 1 }, (_, i) => 100 + i * 40)
  const printed = rows.flatMap((row, r) =>
    row.flatMap((text, c) => glyphs(text, xs[c]! + 6, 125 + r * 40, { size: 10 })),
  )
  return takeTables(page(number, { glyphs: printed, rulings: grid(xs, ys) })).tables[0]!
}

const rowsOf = (t: DrawnTable) =>
  tableBlock(t).rows.map((r) => r.map((c) => `${c.paragraphs.join('¶')}${c.rowSpan > 1 ? `*${c.rowSpan}` : ''}`))
const HEAD = ['领域', '指标', '目标']

describe('a table over two pages', () => {
  it('loses the repeated header row and nothing else', () => {
    const joined = joinTables(table(1, [HEAD, ['甲', '床位数', '6']]), table(2, [HEAD, ['乙', '医师数', '3']]))
    expect(rowsOf(joined!)).toEqual([HEAD, ['甲', '床位数', '6'], ['乙', '医师数', '3']])
  })

  it('goes on without a header row', () => {
    const joined = joinTables(
      table(1, [HEAD, ['甲', '床位数', '6']]),
      table(2, [
        ['乙', '医师数', '3'],
        ['丙', '护士数', '4'],
      ]),
    )
    expect(rowsOf(joined!)).toHaveLength(4)
  })

  it('lets a domain cell go on that is empty on the next page', () => {
    const joined = joinTables(table(1, [HEAD, ['甲', '床位数', '6']]), table(2, [HEAD, ['', '医师数', '3']]))
    expect(rowsOf(joined!)).toEqual([HEAD, ['甲*2', '床位数', '6'], ['医师数', '3']])
  })

  it('puts a row together that the page end cut', () => {
    const joined = joinTables(
      table(1, [HEAD, ['甲', '每千人口执业', '3']]),
      table(2, [
        ['', '医师数', ''],
        ['乙', '床位数', '6'],
      ]),
    )
    expect(rowsOf(joined!)).toEqual([HEAD, ['甲', '每千人口执业医师数', '3'], ['乙', '床位数', '6']])
  })

  it.each([
    ['other columns', table(2, [HEAD, ['乙', '医师数', '3']], [80, 200, 240, 340])],
    ['a page between', table(3, [HEAD, ['乙', '医师数', '3']])],
    ['the same page', table(1, [HEAD, ['乙', '医师数', '3']])],
  ])('is two tables with %s', (_name, next) => {
    expect(joinTables(table(1, [HEAD, ['甲', '床位数', '6']]), next)).toBeNull()
  })

  it('is one box when a frame goes on', () => {
    const first = table(1, [['专栏1建设项目加强急救站点']], [80, 220])
    const joined = joinTables(first, table(2, [['布局。']], [80, 220]))
    expect(rowsOf(joined!)).toEqual([['专栏1建设项目加强急救站点布局。']])
  })
})

describe('takeTables', () => {
  it('takes the text of the table out of the running text', () => {
    const marks = page(1, {
      glyphs: [...glyphs('正文', 80, 80), ...glyphs('格', 90, 120)],
      rulings: grid([80, 160], [100, 140]),
    })
    expect(
      takeTables(marks)
        .rest.map((g) => g.text)
        .join(''),
    ).toBe('正文')
  })

  it('leaves the text of a frame around the whole page running text', () => {
    const marks = page(1, { glyphs: glyphs('正文', 80, 120), rulings: grid([40, 560], [40, 800]) })
    expect([takeTables(marks).tables.length, takeTables(marks).rest.length]).toEqual([0, 2])
  })

  it('takes punctuation that hangs out over the border into the cell', () => {
    const marks = page(1, { glyphs: glyphs('服务网络，', 88, 120), rulings: grid([80, 154], [100, 140]) })
    expect(tableBlock(takeTables(marks).tables[0]!).rows[0]![0]!.paragraphs).toEqual(['服务网络，'])
  })

  it('takes no empty frame for a table', () => {
    expect(
      takeTables(page(1, { glyphs: glyphs('正文', 80, 60), rulings: grid([80, 160], [100, 140]) })).tables,
    ).toEqual([])
  })
})
