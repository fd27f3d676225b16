import * as docx from 'docx'
import {
  BODY_INDENT,
  BODY_LINE,
  FONT,
  MARGIN,
  PAGE,
  PAGE_NUMBER_INDENT,
  SIZE,
  TEXT_WIDTH,
  TITLE_LINE,
  WIDE_MARGIN,
} from './docx-layout.js'
import type { OfficialBlock, OfficialSection } from './official-document.js'
import { pinZipTimes } from './pin-zip.js'
import { printable } from './printable.js'

const { AlignmentType, LineRuleType, WidthType } = docx

/** Creation time written into every file: fixed, because the same report must give the same bytes. */
const CORE_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>对标</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>'

interface RunLook {
  readonly font: string
  readonly size: number
}

/** Runs of a text; line feeds become line breaks. */
function runs(text: string, look: RunLook): docx.TextRun[] {
  return printable(text)
    .split('\n')
    .map((part, i) => {
      const base = { text: part, size: look.size, ...(i > 0 ? { break: 1 } : {}) }
      return new docx.TextRun({
        ...base,
        font: { ascii: FONT.latin, hAnsi: FONT.latin, cs: FONT.latin, eastAsia: look.font },
      })
    })
}

const bodyLine = { line: BODY_LINE, lineRule: LineRuleType.EXACT }
const titleLine = { line: TITLE_LINE, lineRule: LineRuleType.EXACT }
const HEADING_FONT = { 1: FONT.heading1, 2: FONT.heading2, 3: FONT.body } as const
const BODY = { font: FONT.body, size: SIZE.body }

function headingOf(block: OfficialBlock & { kind: 'heading' }): docx.Paragraph {
  return new docx.Paragraph({
    outlineLevel: block.level - 1,
    // Titles stay with what follows; third-level items are whole sentences and may stand alone at a page end.
    keepNext: block.level < 3,
    indent: { firstLine: BODY_INDENT },
    spacing: bodyLine,
    children: runs(block.text, { font: HEADING_FONT[block.level], size: SIZE.body }),
  })
}

function cell(text: string, width: number, look: { centred: boolean; heading: boolean; size: number }): docx.TableCell {
  const font = look.heading ? FONT.heading1 : FONT.body
  return new docx.TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: docx.VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [
      new docx.Paragraph({
        alignment: look.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: runs(text, { font, size: look.size }),
      }),
    ],
  })
}

/** WPS shows a table without grid and cell widths as empty, so both are written. */
function tableOf(block: OfficialBlock & { kind: 'table' }, textWidth: number): docx.Table {
  const size = textWidth === TEXT_WIDTH.wide ? SIZE.wideTable : SIZE.table
  const weights = block.columns.reduce((sum, c) => sum + c.weight, 0)
  const widths = block.columns.map((c) => Math.floor((textWidth * c.weight) / weights))
  const row = (texts: readonly string[], heading: boolean): docx.TableRow =>
    new docx.TableRow({
      tableHeader: heading,
      cantSplit: true,
      children: widths.map((width, i) =>
        cell(texts[i] ?? '', width, { heading, size, centred: heading || (block.columns[i]?.centred ?? false) }),
      ),
    })
  return new docx.Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      row(
        block.columns.map((c) => c.heading),
        true,
      ),
      ...block.rows.map((texts) => row(texts, false)),
    ],
  })
}

function blockOf(block: OfficialBlock, textWidth: number): (docx.Paragraph | docx.Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        new docx.Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: titleLine,
          children: runs(block.text, { font: FONT.title, size: SIZE.title }),
        }),
      ]
    case 'subtitle':
      return [
        new docx.Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { ...bodyLine, after: BODY_LINE },
          children: runs(block.text, { font: FONT.heading2, size: SIZE.body }),
        }),
      ]
    case 'heading':
      return [headingOf(block)]
    case 'paragraph':
      return [
        new docx.Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: BODY_INDENT },
          spacing: bodyLine,
          children: [
            ...(block.label ? runs(block.label, { font: FONT.heading2, size: SIZE.body }) : []),
            ...runs(block.text, BODY),
          ],
        }),
      ]
    case 'signature':
      return block.lines.map(
        (line, i) =>
          new docx.Paragraph({
            alignment: AlignmentType.RIGHT,
            indent: { right: BODY_INDENT },
            spacing: { ...bodyLine, before: i === 0 ? BODY_LINE * 2 : 0 },
            children: runs(line, BODY),
          }),
      )
    case 'table':
      return [tableOf(block, textWidth), new docx.Paragraph({ spacing: bodyLine, children: [] })]
  }
}

/** `— 3 —` at the outer edge: right on odd pages, left on even ones. */
function pageNumber(side: 'left' | 'right'): docx.Footer {
  const font = { ascii: FONT.pageNumber, hAnsi: FONT.pageNumber, eastAsia: FONT.pageNumber }
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'right' ? { right: PAGE_NUMBER_INDENT } : { left: PAGE_NUMBER_INDENT },
        children: [new docx.TextRun({ font, size: SIZE.pageNumber, children: ['— ', docx.PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

/** Writes an official document as .docx; the same sections give the same bytes. */
export async function writeDocx(sections: readonly OfficialSection[]): Promise<Uint8Array> {
  const document = new docx.Document({
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { size: SIZE.body, font: { eastAsia: FONT.body, ascii: FONT.latin, hAnsi: FONT.latin } } },
      },
    },
    sections: sections.map((section) => ({
      properties: {
        page: {
          // The library turns the sheet itself when it is told the orientation.
          size: { width: PAGE.width, height: PAGE.height, orientation: section.landscape ? 'landscape' : 'portrait' },
          margin: section.landscape ? WIDE_MARGIN : MARGIN,
        },
      },
      footers: { default: pageNumber('right'), even: pageNumber('left') },
      children: section.blocks.flatMap((b) => blockOf(b, section.landscape ? TEXT_WIDTH.wide : TEXT_WIDTH.upright)),
    })),
  })
  const bytes = await docx.Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: CORE_PROPERTIES }])
  return pinZipTimes(bytes)
}
