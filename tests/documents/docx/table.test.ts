import { describe, expect, it } from 'vitest'
import { cell, docxOf, paragraph } from '../../fixtures/docx-writer.js'
import { blocksOf, linesOf } from '../blocks.js'

const table = (...rows: string[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
const lines = async (body: string): Promise<string[]> => linesOf(await blocksOf(docxOf(body)))
const FIRST = '<w:vMerge w:val="restart"/>'
const NEXT = '<w:vMerge/>'

describe('tables of Word', () => {
  it('turn merges into spans and leave covered places out', async () => {
    const body = table(
      cell(['领域'], FIRST) + cell(['指标值'], '<w:gridSpan w:val="2"/>'),
      cell([''], NEXT) + cell(['2020年']) + cell(['2025年']),
    )
    expect(await lines(body)).toEqual(['0r2:领域|1c2:指标值', '1:2020年|2:2025年'])
  })

  it('keep the paragraphs of a cell, and a box as one cell', async () => {
    expect(await lines(table(cell(['专栏1 工程', '1.甲。', '2.乙。'])))).toEqual(['0:专栏1 工程/1.甲。/2.乙。'])
  })

  it('leave deleted rows and cells out', async () => {
    const gone = `<w:trPr><w:del w:id="1"/></w:trPr>${cell(['旧'])}`
    expect(await lines(table(cell(['甲']) + cell(['乙'], '<w:cellDel w:id="2"/>'), gone))).toEqual(['0:甲'])
  })

  it('give a table inside a cell a place of its own', async () => {
    const inner = table(cell(['内1']) + cell(['内2']))
    expect(await lines(table(`<w:tc>${paragraph('外')}${inner}${paragraph('')}</w:tc>`))).toEqual(['0:外', '0:内1|1:内2'])
  })

  it('look through content controls around rows and cells', async () => {
    const row = `<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>${cell(['甲'])}</w:sdtContent></w:sdt>${cell(['乙'])}</w:tr></w:sdtContent></w:sdt>`
    expect(await lines(`<w:tbl>${row}</w:tbl>`)).toEqual(['0:甲|1:乙'])
  })

  it('with no text are no block', async () => {
    expect(await lines(paragraph('正文') + table(cell([''])))).toEqual(['正文'])
  })
})
