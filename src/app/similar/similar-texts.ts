import type { Clause, Word } from '../../domain/index.js'
import type { SimilarText, TermSpace } from '../../links/similar/index.js'
import type { Segmenter } from '../../words/segmenter.js'
import type { App } from '../create-app.js'
import { embedKept } from '../prepare-plan.js'

/** A text that is to be compared: a clause with its headings, or a typed query without. */
export type Comparable = Pick<Clause, 'text'> & Partial<Pick<Clause, 'path' | 'task'>>

/** A text with its words, vector and terms. */
export interface PreparedText extends SimilarText {
  readonly words: readonly Word[]
}

/** The folded letters of some words, blanks left out. */
export const lettersOf = (words: readonly Word[]): string => words.map((w) => w.norm).join('')

/** The letters of the headings of a clause, each heading once. */
export function headingLetters(cut: Segmenter['cut'], { path = [], task = '' }: Comparable): string {
  const headings = [...new Set([...path, task])].filter((t) => t !== '')
  return headings.map((t) => lettersOf(cut(t))).join(' ')
}

/** Prepares texts for comparison, in order; vectors come from the workspace where it has them. Headings met twice are cut once. */
export async function prepareTexts(app: App, space: TermSpace, texts: readonly Comparable[]): Promise<PreparedText[]> {
  const segmenter = await app.stages.segmenter()
  const inputs = texts.map(({ text }) => ({ text, words: segmenter.cut(text) }))
  const vectors = await embedKept(app.stages, app.store().vectors, inputs)
  const known = new Map<string, PreparedText['headings']>()
  const headingsOf = (text: Comparable, own: PreparedText['terms']): PreparedText['headings'] => {
    if (text.path === undefined) return own
    const letters = headingLetters((t) => segmenter.cut(t), text)
    const found = known.get(letters) ?? space.vector(letters)
    known.set(letters, found)
    return found
  }
  return texts.map((text, at) => {
    const { words } = inputs[at]!
    const terms = space.vector(lettersOf(words))
    return { words, vector: vectors[at]!, terms, headings: headingsOf(text, terms) }
  })
}
