import type { Stages } from '../../../src/app/stages.js'

/** Texts to unit vectors, each text encoded once. */
export type Vectors = (texts: readonly string[]) => Promise<Float32Array[]>

/** Texts handed to the encoder at once; as many as the program hands over. */
const STEP = 256

/** Vectors of texts cut and encoded as the program does, remembered by text. */
export async function vectorsOf(stages: Stages): Promise<Vectors> {
  const segmenter = await stages.segmenter()
  const embedder = await stages.embedder()
  const known = new Map<string, Float32Array>()
  return async (texts) => {
    const open = [...new Set(texts)].filter((t) => !known.has(t))
    for (let at = 0; at < open.length; at += STEP) {
      const step = open.slice(at, at + STEP)
      const made = await embedder.embed(step.map((text) => ({ text, words: segmenter.cut(text) })))
      step.forEach((text, i) => known.set(text, made[i]!))
    }
    return texts.map((t) => known.get(t)!)
  }
}
