import type { Clause, Word } from '../../domain/index.js'
import type { HeadingText, TermSpace } from '../../links/similar/index.js'
import type { Segmenter } from '../../words/segmenter.js'
import type { App } from '../create-app.js'
import { embedShort } from '../prepare-plan.js'

/** The headings of a clause, or nothing where a text stands under none. */
export type UnderHeadings = Partial<Pick<Clause, 'path' | 'task'>>

/**
 * Headings kept ready between searches. A plan has some hundred, and a search meets those of a few hundred clauses; each takes about
 * 6 KB, so all of them about 25 MB.
 */
const KEPT = 4000

/** The folded letters of some words, blanks left out. */
export const lettersOf = (words: readonly Word[]): string => words.map((w) => w.norm).join('')

/** The headings above a text from the chapter down, each once; '' where there are none. */
export function headingLine({ path = [], task = '' }: UnderHeadings): string {
  return [...new Set([...path, task])].filter((t) => t !== '').join(' ')
}

/** The letters of a line of headings: terms never run from one heading into the next. */
const headingLetters = (cut: Segmenter['cut'], line: string): string =>
  line
    .split(' ')
    .map((part) => lettersOf(cut(part)))
    .join(' ')

/** Lines of headings as they are compared. */
export interface HeadingTexts {
  /** The terms and the vector of each line but the empty one; every distinct line is cut and encoded once. */
  of(lines: readonly string[]): Promise<ReadonlyMap<string, HeadingText>>
}

/**
 * Headings for one term space. Vectors are kept in memory and never in the workspace: what was removed must not be guessed from a
 * short text's hash.
 */
export function createHeadingTexts(app: App, space: TermSpace): HeadingTexts {
  const kept = new Map<string, HeadingText>()
  return {
    async of(lines) {
      const asked = [...new Set(lines)].filter((line) => line !== '')
      const fresh = asked.filter((line) => !kept.has(line))
      if (fresh.length > 0) {
        const segmenter = await app.stages.segmenter()
        const inputs = fresh.map((text) => ({ text, words: segmenter.cut(text) }))
        const vectors = await embedShort(app.stages, inputs)
        fresh.forEach((line, at) => {
          const terms = space.vector(headingLetters((t) => segmenter.cut(t), line))
          kept.set(line, { terms, vector: vectors[at]! })
        })
      }
      const found = new Map(asked.map((line) => [line, kept.get(line)!]))
      // The oldest go first; what this search found is in hand already.
      for (const line of kept.keys()) {
        if (kept.size <= KEPT) break
        kept.delete(line)
      }
      return found
    },
  }
}
