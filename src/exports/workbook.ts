import writeXlsxFile from 'write-excel-file/node'
import { pinZipTimes } from './pin-zip.js'
import { printSetup } from './print-setup.js'
import { printable } from './printable.js'
import type { TextSheet } from './text-sheet.js'

/** Longest text of a cell (Excel: 32,767 characters). */
const MAX_CELL = 32_000
const HEADING_FILL = '#d9e2f3'
const FONT_SIZE = 11

/** Points a line of text takes, and the highest a row may be (Excel: 409). */
const LINE_HEIGHT = 15
const MAX_ROW_HEIGHT = 405
/** Column widths count Latin digits; a Chinese character takes two. */
const WIDE = /[^\u0020-\u007e]/g

/** Height that shows a row's longest cell: programs do not work it out on opening. */
function rowHeight(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((text, i) =>
    text.split('\n').reduce((sum, part) => {
      const length = part.length + (part.match(WIDE)?.length ?? 0)
      return sum + Math.max(1, Math.ceil(length / ((widths[i] ?? 1) - 1)))
    }, 0),
  )
  return Math.min(MAX_ROW_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT + 3)
}

const cut = (text: string): string => (text.length <= MAX_CELL ? text : `${text.slice(0, MAX_CELL)}……（过长，已截断）`)

function sheetOf(sheet: TextSheet) {
  const border = { borderStyle: 'thin', borderColor: '#808080' } as const
  // Type String is what keeps “=HYPERLINK(…)” of a draft a text: a cell becomes a formula only when it is told to.
  const heading = sheet.headings.map((value) => ({
    value,
    type: String,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    backgroundColor: HEADING_FILL,
    ...border,
  }))
  const rows = sheet.rows.map((row) => {
    const height = rowHeight(row, sheet.widths)
    return row.map((text) => ({
      value: cut(printable(text)),
      type: String,
      wrap: true,
      alignVertical: 'top',
      height,
      ...border,
    }))
  })
  return {
    data: [heading, ...rows],
    sheet: sheet.name,
    stickyRowsCount: 1,
    ...(sheet.fixedColumns === undefined ? {} : { stickyColumnsCount: sheet.fixedColumns }),
    orientation: 'landscape',
    columns: sheet.widths.map((width) => ({ width })),
  }
}

/** Sheets of texts as an Excel file, ready to be printed: no cell is ever a formula; the same sheets give the same bytes. */
export async function writeWorkbook(texts: readonly TextSheet[]): Promise<Uint8Array> {
  const print = printSetup(
    texts.map((s) => ({
      name: s.name,
      columns: s.headings.length,
      rows: s.rows.length + 1,
      fixedColumns: s.fixedColumns ?? 0,
      width: s.widths.reduce((sum, width) => sum + width, 0),
    })),
  )
  const sheets = texts.map(sheetOf) as Parameters<typeof writeXlsxFile>[0]
  const options = { fontFamily: '宋体', fontSize: FONT_SIZE, features: [print] }
  const bytes = await writeXlsxFile(sheets as never, options as never).toBuffer()
  return pinZipTimes(bytes)
}
