import type { ShelfView } from '../domain/index.js'
import type { ExportedFile } from './export.js'

/** Formats of a shelf. */
export const SHELF_FORMATS = ['xlsx', 'csv', 'json'] as const
export type ShelfFormat = (typeof SHELF_FORMATS)[number]

const MEDIA_TYPE: Readonly<Record<ShelfFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** Characters of the measure in the file's name: enough to tell files apart. */
const NAMED = 12

/** Characters no file system of an office takes in a name, and blanks. */
const UNNAMEABLE = /[\\/:*?"<>|\s]/g

async function contentOf(shelf: ShelfView, format: ShelfFormat): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(shelf, null, 1)}\n`
  const { shelfCsv, writeShelfXlsx } = await import('../exports/index.js')
  return format === 'csv' ? shelfCsv(shelf) : writeShelfXlsx(shelf)
}

/** A shelf as a file; the same shelf gives the same bytes. */
export async function exportShelf(shelf: ShelfView, format: ShelfFormat): Promise<ExportedFile> {
  const about = [...shelf.measure.text.replace(UNNAMEABLE, '')].slice(0, NAMED).join('')
  return {
    fileName: `周边写法-${about}.${format}`,
    mediaType: MEDIA_TYPE[format],
    content: await contentOf(shelf, format),
  }
}
