import type { Clause, Word } from '../../domain/index.js'
import { meaningPart } from '../../domain/meaning-part.js'
import type { SimilarText, TermSpace } from '../../links/similar/index.js'
import type { VectorStore } from '../../store/index.js'
import type { App } from '../create-app.js'
import { embedKept, embedShort } from '../prepare-plan.js'
import { headingLine, type HeadingTexts, lettersOf, type UnderHeadings } from './heading-texts.js'

export { lettersOf } from './heading-texts.js'

/** A text that is to be compared: a clause with its headings, or a typed query without. */
export type Comparable = Pick<Clause, 'text'> & UnderHeadings

/** A text with its words, vectors and terms; `vector` is meaning alone, for `terms` are its letters. */
export interface PreparedText extends SimilarText {
  readonly words: readonly Word[]
  /** The whole vector, as the index has it. */
  readonly whole: Float32Array
}

/** What texts are compared by in one library. */
export interface ComparedBy {
  readonly space: TermSpace
  readonly headings: HeadingTexts
}

/**
 * Prepares texts for comparison, in order; vectors of clauses come from `kept`. What a person typed is not kept: `kept` is null then.
 */
export async function prepareTexts(
  app: App,
  { space, headings }: ComparedBy,
  texts: readonly Comparable[],
  kept: VectorStore | null = app.store().vectors,
): Promise<PreparedText[]> {
  const segmenter = await app.stages.segmenter()
  const inputs = texts.map(({ text }) => ({ text, words: segmenter.cut(text) }))
  const vectors = await embedKept(app.stages, kept, inputs)
  const lines = texts.map(headingLine)
  const above = await headings.of(lines)
  // A text under no headings is compared with the headings of others, so its vector must be of their kind.
  // With an encoder that has one kind only it is the text's own.
  const embedder = await app.stages.embedder()
  const alone = embedder.embedShort ? inputs.filter((_, at) => lines[at] === '') : []
  const asHeadings = new Map((await embedShort(app.stages, alone)).map((vector, at) => [alone[at]!, vector]))
  return texts.map((_, at) => {
    const { words } = inputs[at]!
    const terms = space.vector(lettersOf(words))
    const whole = vectors[at]!
    const own = { terms, vector: meaningPart(whole, embedder.meaning) }
    const headings = above.get(lines[at]!) ?? { terms, vector: asHeadings.get(inputs[at]!) ?? own.vector }
    return { ...own, whole, words, headings }
  })
}
