import { describe, expect, it } from 'vitest'
import { columnLetters, printSetup } from '../../src/exports/print-setup.js'

const SHEETS = [
  { name: '对照表', columns: 8, rows: 344 },
  { name: "名'称 & <甲>", columns: 2, rows: 1 },
]
const { transform } = printSetup(SHEETS).files
const sheetXml = transform['xl/worksheets/sheet{id}.xml']

describe('columnLetters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (index, letters) => expect(columnLetters(index)).toBe(letters))
})

describe('print set-up', () => {
  const workbook = transform['xl/workbook.xml'].transform('<sheets/><definedNames/><calcPr/>')

  it('repeats the heading row of every sheet and names what the filter buttons stand for', () => {
    expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">\'对照表\'!$1:$1</definedName>')
    expect(workbook).toContain(`localSheetId="0" hidden="1">'对照表'!$A$1:$H$344<`)
  })

  it('writes names that hold marks of XML and of formulas so that they stay names', () => {
    expect(workbook).toContain(`'名''称 &amp; &lt;甲&gt;'!$1:$1`)
  })

  it('keeps the order of elements the schema asks for', () => {
    const xml = sheetXml.transform(
      '<worksheet><sheetViews/><cols/><sheetData/><pageMargins/><pageSetup paperSize="9"/></worksheet>',
      {},
      { sheetIndex: 0 },
    )
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]
    const places = order.map((name) => xml.indexOf(`<${name}`))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places.every((p) => p > 0)).toBe(true)
    expect(xml).toContain('<autoFilter ref="A1:H344"/>')
  })

  it.each([
    ['several pages with its fixed columns on each', { width: 500, fixedColumns: 3 }, 3, "'矩阵'!$A:$C,'矩阵'!$1:$1"],
    ['one page where it is narrow', { width: 240, fixedColumns: 3 }, 1, "'矩阵'!$A:$C,'矩阵'!$1:$1"],
    ['one page where no column is fixed', { width: 500 }, 1, "'矩阵'!$1:$1"],
  ])('puts a wide sheet on %s', (_, given, pages, titles) => {
    const { files } = printSetup([{ name: '矩阵', columns: 9, rows: 2, ...given }])
    const sheet = files.transform['xl/worksheets/sheet{id}.xml'].transform(
      '<worksheet><sheetViews/><pageMargins/><pageSetup fitToWidth="1" fitToHeight="0"/></worksheet>',
      {},
      { sheetIndex: 0 },
    )
    expect(sheet).toContain(`fitToWidth="${pages}" fitToHeight="0"`)
    expect(files.transform['xl/workbook.xml'].transform('<definedNames/>')).toContain(`>${titles}</definedName>`)
  })

  it('fits the width and leaves the height free, on the paper the library set', () => {
    const page = { paperSize: 9, orientation: 'landscape' }
    expect(sheetXml.transformElementAttributes('pageSetup', page)).toEqual({ ...page, fitToWidth: 1, fitToHeight: 0 })
    expect(sheetXml.transformElementAttributes('row', { r: 1 })).toEqual({ r: 1 })
  })

  it('fails loudly where the library writes other files than it did', () => {
    expect(() => sheetXml.transform('<worksheet><sheetData/></worksheet>', {}, { sheetIndex: 0 })).toThrow(
      'no <sheetViews',
    )
  })
})
