import type { ShelfView } from '../domain/index.js'
import { shelfSheets } from './shelf-sheets.js'
import { writeWorkbook } from './workbook.js'

/** A shelf as an Excel file of two sheets; the same shelf gives the same bytes. */
export const writeShelfXlsx = (shelf: ShelfView): Promise<Uint8Array> => writeWorkbook(shelfSheets(shelf))
