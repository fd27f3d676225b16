import type { WordingView } from '../domain/index.js'
import { wordingSheets } from './wording-sheets.js'
import { writeWorkbook } from './workbook.js'

/** 共同表述与本地做法 as an Excel file, ready to be printed: no cell is ever a formula; the same view gives the same bytes. */
export async function writeWordingXlsx(view: WordingView): Promise<Uint8Array> {
  return writeWorkbook(wordingSheets(view))
}
