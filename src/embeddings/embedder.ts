import type { ModelIdentity, Word } from '../domain/index.js'
import type { MeaningFactors } from '../domain/meaning-part.js'

/** A text to encode with its words: models of our own take the words, models from outside the text. */
export interface EmbedInput {
  readonly text: string
  readonly words: readonly Word[]
}

/** Turns texts into unit vectors; never touches the network. The same input gives the same vector, whatever stands beside it in the batch. */
export interface Embedder {
  readonly identity: ModelIdentity
  /** How meaning is got from each vector; absent: the whole vector says meaning. */
  readonly meaning?: MeaningFactors
  /** One unit-length vector of `identity.dimension` numbers for each input, in order; a text without any known word gives the zero vector. */
  embed(inputs: readonly EmbedInput[]): Promise<Float32Array[]>
  /**
   * Unit vectors of single words and of headings, meaning alone, comparable with one another only, not with those of `embed`, and of
   * another length maybe: for encoders that read a text as a whole and have little to say of a few words, slowly. Absent: `embed` is
   * good for them too.
   */
  embedShort?(inputs: readonly EmbedInput[]): Promise<Float32Array[]>
  /**
   * One vector for each single word (folded, as `Word.norm`), in order; the direction is the word's meaning, the length its
   * learned weight (about 0 for `的`, 1 to 2 for telling words), zero where the model does not know it. Only encoders that
   * have a vector for a word alone can say this: absent for models that read whole texts.
   */
  wordVectors?(norms: readonly string[]): Promise<Float32Array[]>
  close(): Promise<void>
}
