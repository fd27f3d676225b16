import { parse, join } from 'node:path'
import type { Appendix, ReviewReport } from '../exports/index.js'

/** Where the reviews of a comparison are to be written. */
export interface ReviewFiles {
  readonly html?: string
  readonly docx?: string
  readonly xlsx?: string
  /** How much of the 对照表 stands behind each Word file. */
  readonly appendix?: Appendix
}

/** A file that is to be written. */
export interface WrittenReview {
  readonly path: string
  readonly content: string | Uint8Array
}

/** Characters some file system forbids in a name. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}]/gu

/** `out.docx` for one draft, `out-草案名.docx` for each of several. */
function pathFor(path: string, report: ReviewReport, several: boolean): string {
  if (!several) return path
  const { dir, name, ext } = parse(path)
  return join(dir, `${name}-${parse(report.draft.fileName).name.replace(UNSAFE, '_')}${ext}`)
}

/** The reviews as files: all drafts in one HTML, a Word and an Excel file for each draft. */
export async function writtenReviews(reports: readonly ReviewReport[], wanted: ReviewFiles): Promise<WrittenReview[]> {
  const { writeReviewDocx, writeComparisonXlsx, writeReportsHtml } = await import('../exports/index.js')
  const files: WrittenReview[] = []
  if (wanted.html !== undefined) files.push({ path: wanted.html, content: writeReportsHtml(reports) })
  for (const report of reports) {
    const path = (given: string): string => pathFor(given, report, reports.length > 1)
    if (wanted.docx !== undefined)
      files.push({ path: path(wanted.docx), content: await writeReviewDocx(report, wanted.appendix) })
    if (wanted.xlsx !== undefined) files.push({ path: path(wanted.xlsx), content: await writeComparisonXlsx(report) })
  }
  return files
}
