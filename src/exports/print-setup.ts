/** A sheet to be printed: its name, number of columns and rows (headings counted). */
export interface PrintedSheet {
  readonly name: string
  readonly columns: number
  readonly rows: number
  /** Columns from the left that are printed again on every page of a sheet wider than a page. */
  readonly fixedColumns?: number
  /** Characters of all columns together. */
  readonly width?: number
}

/**
 * Characters that one page of A4 across still shows in a size that can be read: at 11 points it holds about 130, so 240 are printed at
 * a little over half size (6 points). A wider sheet with fixed columns goes over several pages side by side; without them its rows could not
 * be read together, and it is made smaller.
 */
const PAGE_WIDTH = 240

/** Inches: wide tables need the paper; the footer stands inside the lower margin. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.25 }

/** As wide as one page, as long as it takes (ECMA-376 part 1, 18.3.1.63: 0 pages high means no limit). */
const FIT = { fitToWidth: 1, fitToHeight: 0 }

/** The page set-up of a sheet that takes several pages side by side. */
function widened(pageSetup: string, { width = 0, fixedColumns = 0 }: PrintedSheet): string {
  const pages = fixedColumns === 0 ? 1 : Math.max(1, Math.ceil(width / PAGE_WIDTH))
  return pageSetup.replace('fitToWidth="1"', `fitToWidth="${pages}"`)
}

/** Sheet name in the middle above, page of pages below (18.3.1.46: &A sheet, &P page, &N pages). */
const HEADER_FOOTER =
  '<headerFooter><oddHeader>&amp;C&amp;A</oddHeader><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>'

/** `A`, `B`, … `AA`; from 0. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

const quoted = (name: string): string => `'${name.replace(/'/g, "''")}'`

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const rangeOf = ({ columns, rows }: PrintedSheet): string =>
  `$A$1:$${columnLetters(Math.max(0, columns - 1))}$${Math.max(1, rows)}`

/** The columns and the row that stand on every page, as a reference (18.2.5). */
function printTitles({ name, fixedColumns = 0 }: PrintedSheet): string {
  const columns = fixedColumns === 0 ? '' : `${quoted(name)}!$A:$${columnLetters(fixedColumns - 1)},`
  return `${columns}${quoted(name)}!$1:$1`
}

/** Heading row on every page, and the cells the filter buttons stand for (18.2.5: names `_xlnm.…` belong to the program). */
function definedNames(sheets: readonly PrintedSheet[]): string {
  const names = sheets.flatMap((sheet, at) => [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${escaped(quoted(sheet.name))}!${rangeOf(sheet)}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escaped(printTitles(sheet))}</definedName>`,
  ])
  return `<definedNames>${names.join('')}</definedNames>`
}

/** Puts `part` before the first of `marks` that the XML has. Throws where it has none: the library writes other files then. */
function before(xml: string, part: string, marks: readonly string[]): string {
  const at = marks.map((m) => xml.indexOf(m)).find((i) => i >= 0)
  if (at === undefined) throw new Error(`no ${marks.join(' or ')} in the workbook's XML`)
  return xml.slice(0, at) + part + xml.slice(at)
}

/**
 * What the workbook needs to come out of a printer as a table: A4 across, one page wide, headings repeated on each page, page
 * numbers; and filter buttons on the heading row. In the form of a “feature” of write-excel-file, which hands over each XML file
 * before it is packed. The order of elements is the schema's (ECMA-376 part 1, 18.3.1.99): a spreadsheet program refuses any other.
 */
export function printSetup(sheets: readonly PrintedSheet[]) {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml: string): string => xml.replace(/<definedNames\s*\/>/, definedNames(sheets)),
        },
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (
            name: string,
            attributes: Record<string, string | number>,
          ): Record<string, string | number> => {
            if (name === 'pageMargins') return MARGINS
            return name === 'pageSetup' ? { ...attributes, ...FIT } : attributes
          },
          transform: (xml: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => {
            const sheet = sheets[sheetIndex]
            if (!sheet) throw new Error(`no print set-up for sheet ${sheetIndex}`)
            const filter = `<autoFilter ref="${rangeOf(sheet).replace(/\$/g, '')}"/>`
            const fitted = before(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', ['<sheetViews', '<cols'])
            const filtered = before(fitted, filter, ['<mergeCells', '<pageMargins'])
            return filtered.replace(/<pageSetup\b[^>]*\/>/, (found) => widened(found, sheet) + HEADER_FOOTER)
          },
        },
      },
    },
  }
}
