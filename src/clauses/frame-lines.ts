import { cleanText } from './clean-text.js'
import type { Line } from './flow.js'

/** The paragraphs of a one-column table as lines that know their frame. */
export function frameLines(paragraphs: readonly string[], frame: number, page?: number): readonly Line[] {
  return paragraphs
    .map((text) => cleanText(text).trim())
    .filter((text) => text !== '')
    .map((text) => ({
      kind: 'line' as const,
      text,
      softEnd: false,
      frame,
      ...(page === undefined ? {} : { page }),
    }))
}
