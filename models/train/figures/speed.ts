import type { Embedder } from '../../../src/embeddings/embedder.js'
import type { Segmenter } from '../../../src/words/segmenter.js'
import { LABELLED } from '../../../tests/eval/labelled-plans.js'
import { readRows } from '../../../tests/eval/shared-data.js'

const MILLISECONDS = 1000

/**
 * Sentences of the labelled plans' text encoded in a second, cut into words before the clock starts; the best of so many rounds, for
 * other work on the machine only slows down.
 */
export async function clausesPerSecond(segmenter: Segmenter, embedder: Embedder, rounds: number): Promise<number> {
  const inputs = ['national', ...LABELLED]
    .flatMap((plan) => readRows(`gold/${plan}.seg.txt`).flatMap(([, text]) => text ?? []))
    .map((text) => ({ text, words: segmenter.cut(text) }))
  let best = Infinity
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    await embedder.embed(inputs)
    best = Math.min(best, performance.now() - began)
  }
  return (inputs.length / best) * MILLISECONDS
}
