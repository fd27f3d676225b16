import type { Block, ReadingNote } from '../../domain/document.js'
import { UserError } from '../../domain/errors.js'
import { takeTables } from './drawn-tables.js'
import { MAX_GLYPHS, MAX_PAGES, MAX_SECONDS } from './limits.js'
import { linesOf } from './lines.js'
import { blocksOf, type PageContent } from './page-flow.js'
import { openPdf, type OpenPdf } from './pdfjs.js'

/** What a PDF holds. */
export interface PdfContent {
  readonly blocks: Block[]
  readonly notes: ReadingNote[]
}

const MILLISECONDS = 1000
/** Page numbers named in a note before it says 等. */
const NAMED_PAGES = 5

async function pagesOf(pdf: OpenPdf, fileName: string): Promise<{ pages: PageContent[]; notes: ReadingNote[] }> {
  const pages: PageContent[] = []
  const empty: number[] = []
  let askew = 0
  let cut = false
  let glyphs = 0
  const latest = performance.now() + MAX_SECONDS * MILLISECONDS
  for (let number = 1; number <= pdf.pageCount; number++) {
    const page = await pdf.page(number)
    glyphs += page.marks.glyphs.length
    if (glyphs > MAX_GLYPHS) {
      throw new UserError(
        'too-large',
        'pdf-too-much-text',
        `“${fileName}”的文字超过 ${MAX_GLYPHS} 字，无法读取。请只保留规划正文后再试。`,
      )
    }
    if (performance.now() > latest) {
      throw new UserError(
        'too-large',
        'pdf-too-slow',
        `“${fileName}”在 ${MAX_SECONDS} 秒内没有读完（读到第 ${number} 页，共 ${pdf.pageCount} 页）。请提供 Word 版（.docx），或只保留规划正文后再试。`,
      )
    }
    const { tables, rest } = takeTables(page.marks)
    const { width, height } = page.marks
    pages.push({ number, width, height, tables, lines: linesOf(rest, number) })
    if (page.marks.glyphs.length === 0) empty.push(number)
    askew += page.askew
    cut ||= page.cut
  }
  if (pages.every((p) => p.lines.length === 0 && p.tables.length === 0)) {
    throw new UserError(
      'unreadable',
      'pdf-no-text',
      `“${fileName}”共 ${pdf.pageCount} 页，没有文字层，应是扫描件，无法读出文字。请先做文字识别（OCR）后再试，或提供 Word 版（.docx）。`,
    )
  }
  return { pages, notes: notesOf(empty, askew, cut) }
}

function notesOf(empty: readonly number[], askew: number, cut: boolean): ReadingNote[] {
  const notes: ReadingNote[] = []
  if (empty.length > 0) {
    const named = empty.slice(0, NAMED_PAGES).join('、') + (empty.length > NAMED_PAGES ? ' 等' : '')
    notes.push({
      code: 'pdf-pages-without-text',
      message: `第 ${named} 页（共 ${empty.length} 页）没有文字，可能是空白页、图片或扫描页，请人工核对。`,
    })
  }
  if (askew > 0) notes.push({ code: 'pdf-watermark', message: '倾斜排列的文字（多为水印）没有作为正文读入。' })
  if (cut)
    notes.push({
      code: 'pdf-page-cut',
      message: '有的页面文字或线条过多（可能是图纸），超出部分没有读入，请人工核对。',
    })
  return notes
}

function footnoteNote(count: number): ReadingNote {
  return { code: 'pdf-footnotes', message: `页脚注 ${count} 条没有作为正文读入。` }
}

/**
 * Reads a PDF: its paragraphs with page numbers, joined over lines and pages, and its tables. Running headers, footers, page numbers,
 * tables of contents, footnotes and watermarks are left out. Throws UserError `pdf-encrypted`, `pdf-damaged`, `pdf-no-text`,
 * `pdf-too-many-pages`, `pdf-too-much-text` or `pdf-too-slow`.
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<PdfContent> {
  const pdf = await openPdf(bytes, fileName)
  try {
    if (pdf.pageCount > MAX_PAGES) {
      throw new UserError(
        'too-large',
        'pdf-too-many-pages',
        `“${fileName}”有 ${pdf.pageCount} 页，最多读取 ${MAX_PAGES} 页。请只保留规划正文后再试。`,
      )
    }
    const { pages, notes } = await pagesOf(pdf, fileName)
    const { blocks, footnotes } = blocksOf(pages)
    return { blocks, notes: footnotes > 0 ? [...notes, footnoteNote(footnotes)] : notes }
  } finally {
    await pdf.close()
  }
}
