import type { Block, DocumentFormat, ReadingNote } from '../domain/index.js'
import { requireWord } from './doc/ole-kind.js'
import { openOle } from './doc/ole.js'
import { readDoc } from './doc/read-doc.js'
import { openZip, type ZipParts } from './docx/zip.js'
import { readDocx } from './docx/read-docx.js'
import { readHtml } from './html/read-html.js'
import { MAX_TEXT_BYTES } from './limits.js'
import { sniff } from './sniff.js'
import type { TextEncoding } from './text/decode.js'
import { readText } from './text/read-text.js'
import { otherZip, textTooLarge, unsupported } from './unsupported.js'

/** What a reader gives and which reader it was. */
export interface ReadFile {
  readonly format: DocumentFormat
  readonly blocks: readonly Block[]
  readonly notes: readonly ReadingNote[]
}

/** Chooses the reader for a file by its content and runs it. Throws a `UserError` for kinds without a reader. */
export async function readContainer(bytes: Uint8Array, name: string, encoding?: TextEncoding): Promise<ReadFile> {
  const kind = sniff(bytes)
  switch (kind) {
    case 'pdf': {
      // Loaded when a PDF comes: the library takes a third of a second that no other format should pay.
      const { readPdf } = await import('./pdf/read-pdf.js')
      // pdf.js refuses a Buffer and takes the bytes away from whoever gave them: it gets a copy.
      return { format: 'pdf', ...(await readPdf(new Uint8Array(bytes), name)) }
    }
    case 'zip':
      return readZip(await openZip(bytes))
    case 'text':
      if (bytes.byteLength > MAX_TEXT_BYTES) throw textTooLarge()
      return { format: /\.(?:md|markdown)$/i.test(name) ? 'md' : 'txt', ...readText(bytes, encoding) }
    case 'ole': {
      const streams = openOle(bytes)
      requireWord(streams)
      return { format: 'doc', ...readDoc(streams) }
    }
    case 'html':
      if (bytes.byteLength > MAX_TEXT_BYTES) throw textTooLarge()
      return { format: 'html', ...readHtml(bytes, encoding) }
    default:
      throw unsupported(kind)
  }
}

async function readZip(zip: ZipParts): Promise<ReadFile> {
  if (!zip.names.some((part) => /^word\/document\d*\.xml$/i.test(part))) throw otherZip(zip.names)
  return { format: 'docx', ...(await readDocx(zip)) }
}
