import type { ModelIdentity, Word } from '../domain/index.js'

/** A text to encode with its words: models of our own take the words, models from outside the text. */
export interface EmbedInput {
  readonly text: string
  readonly words: readonly Word[]
}

/** Turns texts into unit vectors; never touches the network. The same input gives the same vector, whatever stands beside it in the batch. */
export interface Embedder {
  readonly identity: ModelIdentity
  /** One unit-length vector of `identity.dimension` numbers for each input, in order; a text without any known word gives the zero vector. */
  embed(inputs: readonly EmbedInput[]): Promise<Float32Array[]>
  close(): Promise<void>
}
