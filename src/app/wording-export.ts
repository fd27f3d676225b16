import type { WordingView } from '../domain/index.js'
import type { ExportedFile } from './export.js'

/** Formats 共同表述与本地做法 is written in. */
export const WORDING_FORMATS = ['xlsx', 'json'] as const

export type WordingFormat = (typeof WORDING_FORMATS)[number]

const TITLE = '共同表述与本地做法'

/** The view as a file; the same view gives the same bytes. */
export async function exportWording(view: WordingView, format: WordingFormat): Promise<ExportedFile> {
  if (format === 'json') {
    return {
      fileName: `${TITLE}.json`,
      mediaType: 'application/json; charset=utf-8',
      content: `${JSON.stringify(view, null, 1)}\n`,
    }
  }
  const { writeWordingXlsx } = await import('../exports/index.js')
  return {
    fileName: `${TITLE}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await writeWordingXlsx(view),
  }
}
