import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textBlocks } from '../../../src/documents/text/text-blocks.js'
import { linesOf } from '../blocks.js'

const kinds = (text: string): string[] => textBlocks(text).map((block) => block.kind)

describe('paragraphs of a text file', () => {
  it('are its lines, their ends soft unless a sentence ends there', () => {
    expect(textBlocks('一、总则\n\n建立服务\n体系。\n包括：')).toEqual([
      { kind: 'paragraph', text: '一、总则', softEnd: true },
      { kind: 'paragraph', text: '建立服务', softEnd: true },
      { kind: 'paragraph', text: '体系。' },
      { kind: 'paragraph', text: '包括：' },
    ])
  })

  it('lose the marks of converters and nothing else', () => {
    const text = '[bookmark: _Toc1][bookmark: _x]一、总则\n——**目标。**到位。\n## 二、任务\n<script>alert(1)</script>完善。\n<b>甲</b>。'
    expect(linesOf(textBlocks(text))).toEqual(['一、总则', '——目标。到位。', '二、任务', '<script>alert(1)</script>完善。', '<b>甲</b>。'])
  })

  it('keep the tab before a page number and make no table of contents a table', () => {
    const text = '目 录\n\n一、背景\t1\n（一）形势\t3\n二、任务\t12'
    expect(linesOf(textBlocks(text))).toEqual(['目 录', '一、背景\t1', '（一）形势\t3', '二、任务\t12'])
  })

  it('may be indented by a tab or have one behind their number', () => {
    expect(kinds('\t建立健全覆盖全县的健康服务体系，提升服务能力和水平，方便群众就近就医。\n\n\t加强人才队伍建设，稳定乡村医生队伍，保障待遇落实到位，完善激励机制。')).toEqual(['paragraph', 'paragraph'])
    expect(kinds('一、\t总则\n（一）\t目标\n（二）\t任务')).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })
})

describe('tables of a text file', () => {
  it('have their cells between tabs, and go on over an empty line without the repeated header', () => {
    const text = '主要指标\n指标\t2020年\t2025年\n寿命\t78\t79\n\n指标\t2020 年\t2025年\n素养\t23\t30\n\n展望'
    expect(linesOf(textBlocks(text))).toEqual(['主要指标', '0:指标|1:2020年|2:2025年', '0:寿命|1:78|2:79', '0:素养|1:23|2:30', '展望'])
  })

  it('keep an empty cell where a merged one was', () => {
    expect(linesOf(textBlocks('领域\t指标\t值\n健康\t寿命\t78\n\t素养\t23'))).toEqual(['0:领域|1:指标|2:值', '0:健康|1:寿命|2:78', '0:|1:素养|2:23'])
  })

  it('may have a cell a line, rows parted by empty lines, and a header over two rows', () => {
    const text = '指标\n\t分类\n\t指标值\n\n\t\n\t2020年\n\t2025年\n\n\t健康\n水平\n\t78\n\t79\n\n\t\n\t23\n\t30\n\n二、任务'
    expect(linesOf(textBlocks(text))).toEqual(['指标', '0r2:分类|1c2:指标值', '1:2020年|2:2025年', '0:健康/水平|1:78|2:79', '0:|1:23|2:30', '二、任务'])
  })

  it('are boxes when they begin with 专栏, one table each', () => {
    const text = '完善机制。\n\t专栏1 工程\n\n\t1.甲工程。\n2.乙工程。\n\n\t专栏2 项目\n\n\t丙项目。\n\n二、任务'
    const blocks = textBlocks(text)
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'table', 'paragraph'])
    expect(linesOf(blocks)).toEqual(['完善机制。', '0:专栏1 工程', '0:1.甲工程。/2.乙工程。', '0:专栏2 项目', '0:丙项目。', '二、任务'])
  })

  it('may be dumped as <p> elements under their title, or as Markdown', () => {
    expect(linesOf(textBlocks('专栏 1 项目\n<p>甲：一。</p> <p>乙：二。</p>'))).toEqual(['0:专栏 1 项目', '0:甲：一。/乙：二。'])
    expect(linesOf(textBlocks('| 指标 | 值 |\n| --- | --- |\n| 寿命 | 78 |'))).toEqual(['0:指标|1:值', '0:寿命|1:78'])
  })
})

it('loses no character that is not a blank, a bar or a mark, whatever the lines are', () => {
  const line = fc.string({ unit: fc.constantFrom('健', '康', '。', '1', '.', '\t', ' ', '、'), maxLength: 12 })
  const bare = (text: string): string => text.replace(/\s/g, '')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const read = textBlocks(lines.join('\n')).map((block) =>
        block.kind === 'paragraph' ? block.text : block.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs)).join(''),
      )
      // A repeated header is the only text that may go; no line repeats here unless it is short.
      return bare(read.join('')).length <= bare(lines.join('')).length && (new Set(lines).size < lines.length || bare(read.join('')) === bare(lines.join('')))
    }),
  )
})
