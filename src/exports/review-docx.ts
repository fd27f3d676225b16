import { type Appendix, DEFAULT_APPENDIX } from './appendix.js'
import type { ReviewReport } from './report-model.js'
import { reviewSections } from './review-sections.js'
import { writeDocx } from './write-docx.js'

/** The 审查意见 as a Word file in official-document layout; the same report gives the same bytes. */
export function writeReviewDocx(report: ReviewReport, appendix: Appendix = DEFAULT_APPENDIX): Promise<Uint8Array> {
  return writeDocx(reviewSections(report, appendix))
}
