import type { ReadingNote } from '../../domain/index.js'
import type { ReadBlocks } from '../text/read-text.js'
import { bodyReader } from './body.js'
import { listDefinitions } from './numbering.js'
import { partNames } from './parts.js'
import { styleSheet } from './styles.js'
import { xmlReader, type XmlElement } from './xml.js'
import type { ZipParts } from './zip.js'

/** Children of the body that are read as one piece; anything around them (w:customXml) is looked through. */
const BODY_UNITS = new Set(['w:p', 'w:tbl', 'w:sdt', 'w:del', 'w:moveFrom', 'mc:AlternateContent', 'w:altChunk'])

/**
 * Elements without text or numbering: left out while parsing, which halves memory. The `…Change` ones hold the
 * properties from before a tracked change and would be taken for the present ones.
 */
const SKIPPED = new Set([
  ...['pPrChange', 'rPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange', 'sectPrChange', 'numberingChange'],
  ...['sectPr', 'rFonts', 'sz', 'szCs', 'color', 'lang', 'spacing', 'ind', 'jc', 'proofErr', 'bookmarkStart', 'bookmarkEnd'],
  ...['tblPr', 'tblGrid', 'tcW', 'tcBorders', 'shd', 'latentStyles', 'docDefaults', 'tblStylePr', 'delText', 'delInstrText'],
].map((name) => `w:${name}`))

/**
 * Reads a Word file's body: the text as it is printed once all tracked changes are accepted. Headers, footers, comments, foot- and endnotes,
 * field codes and tables of contents are no plan text and left out. Errors: see `openZip` and `xmlReader`.
 */
export async function readDocx(zip: ZipParts): Promise<ReadBlocks> {
  const parts = await partNames(zip)
  const styles = styleSheet(await unitsOf(zip, parts.styles, (name) => name === 'w:style'))
  const numbering = await unitsOf(zip, parts.numbering, (name) => name === 'w:abstractNum' || name === 'w:num')
  const body = bodyReader(styles, listDefinitions(numbering, styles))
  let imported = false
  await readPart(zip, parts.document, (name) => BODY_UNITS.has(name), (element) => {
    imported ||= element.name === 'w:altChunk'
    body.take(element)
  })
  const { blocks, insertions, deletions } = body.finish()
  const notes: ReadingNote[] = []
  if (insertions + deletions > 0) {
    notes.push({
      code: 'docx-tracked-changes',
      message: `文件带有未接受的修订（插入 ${insertions} 处、删除 ${deletions} 处），已按“全部接受”后的文本读取；如有修订不应采纳，请先在 Word 或 WPS 中处理。`,
    })
  }
  if (imported) {
    notes.push({
      code: 'docx-imported-part',
      message: '文件中嵌入了另一份文档，其内容未读入；请在 Word 中打开后另存为新的 .docx 再导入。',
    })
  }
  return { blocks, notes }
}

async function unitsOf(
  zip: ZipParts,
  name: string | undefined,
  isUnit: (name: string) => boolean,
): Promise<XmlElement[]> {
  const units: XmlElement[] = []
  if (name !== undefined) await readPart(zip, name, isUnit, (element) => units.push(element))
  return units
}

async function readPart(
  zip: ZipParts,
  name: string,
  isUnit: (name: string) => boolean,
  onUnit: (element: XmlElement) => void,
): Promise<void> {
  const reader = xmlReader(isUnit, (element) => SKIPPED.has(element), onUnit)
  await zip.read(name, (piece) => reader.write(piece))
  reader.close()
}
