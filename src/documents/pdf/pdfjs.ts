import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UserError } from '../../domain/errors.js'
import { IDENTITY, toMatrix } from './matrix.js'
import type { PageMarks } from './page-marks.js'
import { walkPaint, type PaintFont, type PaintOperator } from './paint-walk.js'
import { uprightPage } from './upright.js'

/** An opened PDF: its pages are read one after the other, so that only one is in memory. */
export interface OpenPdf {
  readonly pageCount: number
  /** Reads page `number` (from 1); `askew` counts watermark characters left out, `cut` tells that a limit cut the page. */
  page(number: number): Promise<{ marks: PageMarks; askew: number; cut: boolean }>
  close(): Promise<void>
}

/** CMaps and metrics of the standard fonts come from the installed package: without them a GBK-EUC-H file reads as empty text. */
function packageFolder(name: string): string {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return `${join(root, name)}/`
}

const OPERATOR_NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(pdfjs.OPS).map(([name, code]) => [code, name]),
)
const DEFAULT_FONT_UNIT = 0.001

function* operatorsOf(list: { fnArray: number[]; argsArray: unknown[] }): Generator<PaintOperator> {
  for (let i = 0; i < list.fnArray.length; i++) {
    const args = list.argsArray[i]
    yield {
      name: OPERATOR_NAMES.get(list.fnArray[i]!) ?? '',
      args: Array.isArray(args) ? args : ArrayBuffer.isView(args) ? [...(args as Float32Array)] : [],
    }
  }
}

function readableError(error: unknown, fileName: string): UserError {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') {
    return new UserError(
      'unreadable',
      'pdf-encrypted',
      `“${fileName}”是加密的 PDF，需要密码才能打开，无法读取。请先用密码打开后另存为不加密的 PDF，或提供 Word 版（.docx）。`,
      { cause: error },
    )
  }
  return new UserError(
    'unreadable',
    'pdf-damaged',
    `“${fileName}”不是完整的 PDF 文件（文件已损坏或没有传完），无法读取。请重新获取该文件，或在 PDF 阅读器中打开后另存一份再试。`,
    { cause: error },
  )
}

/**
 * Opens a PDF for reading its printed characters and lines. No network, no scripts, no images, no annotations.
 * Throws UserError `pdf-encrypted` or `pdf-damaged`.
 */
export async function openPdf(bytes: Uint8Array, fileName: string): Promise<OpenPdf> {
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer away from its caller, so it gets a copy.
    data: bytes.slice(),
    cMapUrl: packageFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: packageFolder('standard_fonts'),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    // Images of more than one pixel are dropped before they are decoded: a scan would cost seconds a page.
    maxImageSize: 1,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  const document = await task.promise.catch(async (error: unknown) => {
    await task.destroy()
    throw readableError(error, fileName)
  })
  return {
    pageCount: document.numPages,
    async page(number) {
      try {
        const page = await document.getPage(number)
        const list = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE })
        const viewport = page.getViewport({ scale: 1 })
        const painted = walkPaint(operatorsOf(list), toMatrix(viewport.transform) ?? IDENTITY, (reference) =>
          fontOf(page, reference),
        )
        page.cleanup()
        return {
          marks: uprightPage(painted, number, viewport.width, viewport.height),
          askew: painted.askew,
          cut: painted.cut,
        }
      } catch (error) {
        throw readableError(error, fileName)
      }
    },
    close: () => task.destroy(),
  }
}

function fontOf(page: pdfjs.PDFPageProxy, reference: unknown): PaintFont | null {
  if (typeof reference !== 'string' || !page.commonObjs.has(reference)) return null
  const font = page.commonObjs.get(reference) as { name?: string; fontMatrix?: number[]; vertical?: boolean }
  // A font embedded in several parts has a six-letter mark in front of its name for each (ISO 32000-1, 9.6.4).
  return {
    name: (font.name ?? reference).replace(/^[A-Z]{6}\+/, ''),
    unit: font.fontMatrix?.[0] ?? DEFAULT_FONT_UNIT,
    vertical: font.vertical === true,
  }
}
