import { UserError, type ReadingNote } from '../../domain/index.js'
import type { ReadBlocks } from '../text/read-text.js'
import { docBlocks } from './doc-blocks.js'
import { docLists } from './doc-lists.js'
import { docParagraphs } from './doc-paragraphs.js'
import { docStyles } from './doc-styles.js'
import { fileInformation } from './fib.js'
import { characterRanges, paragraphRanges } from './formatted-pages.js'
import { docDamaged, type OleStreams } from './ole.js'
import { textPieces } from './pieces.js'

/**
 * Reads a Word 97-2003 file (.doc) or one of Kingsoft WPS (.wps), which share a format ([MS-DOC]): the main text as printed, automatic numbers and tables
 * included. Text boxes stand elsewhere in the file and are not read; a note says so.
 */
export function readDoc(streams: OleStreams): ReadBlocks {
  try {
    return read(streams)
  } catch (error) {
    if (error instanceof UserError) throw error
    // Every structure is read by offsets the file itself gives: a wrong one runs beyond the end.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) throw docDamaged(error)
    throw error
  }
}

function read(streams: OleStreams): ReadBlocks {
  const document = streams.stream('WordDocument')
  const information = fileInformation(document)
  const table = streams.stream(information.tableStream)
  const data = streams.has('Data') ? streams.stream('Data') : null
  const paragraphs = docParagraphs(
    textPieces(document, table, information.pieces, information.textLength),
    characterRanges(document, table, information.characterPages),
    paragraphRanges(document, table, information.paragraphPages, data),
    docStyles(table, information.styles),
  )
  const notes: ReadingNote[] = []
  if (information.textBoxLength > 0) {
    notes.push({ code: 'doc-text-boxes', message: '文件中有文本框，其中的文字未读入；如文本框内有正文，请另存为 .docx 再导入。' })
  }
  return { blocks: docBlocks(paragraphs, docLists(table, information.lists, information.listOverrides)), notes }
}
