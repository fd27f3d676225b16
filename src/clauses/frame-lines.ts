import { cleanText, splitParagraphTags } from './clean-text.js'
import type { Line } from './flow.js'

/** The paragraphs of a one-column table as lines that know their frame. */
export function frameLines(paragraphs: readonly string[], frame: number, page?: number): readonly Line[] {
  return paragraphs
    .flatMap((text) => splitParagraphTags(cleanText(text)))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({
      kind: 'line' as const, text, softEnd: false, blankBefore: false, frame, ...(page === undefined ? {} : { page }),
    }))
}
