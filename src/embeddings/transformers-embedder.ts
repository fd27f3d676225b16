import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { env, pipeline } from '@xenova/transformers'
import type { ModelIdentity } from '../domain/index.js'
import type { Embedder } from './embedder.js'
import { staticInput } from './static-input.js'

/** Texts a batch: large enough to fill both cores, small enough to keep padding and memory low. */
const BATCH = 64

function hashFiles(directory: string, files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const f of files) hash.update(readFileSync(join(directory, f)))
  return hash.digest('hex')
}

/** Loads the encoder in `directory` (transformers.js layout). Never touches the network. */
export async function openTransformersEmbedder(directory: string): Promise<Embedder> {
  env.allowRemoteModels = false
  env.localModelPath = dirname(resolve(directory))
  const extract = await pipeline('feature-extraction', basename(directory))
  const probe = await extract('健康', { pooling: 'mean', normalize: true })
  const identity: ModelIdentity = {
    name: basename(directory),
    sha256: hashFiles(directory, ['onnx/model_quantized.onnx', 'tokenizer.json']),
    dimension: probe.dims.at(-1)!,
  }
  return {
    identity,
    async embed(inputs) {
      const vectors: Float32Array[] = []
      for (let at = 0; at < inputs.length; at += BATCH) {
        const texts = inputs.slice(at, at + BATCH).map((i) => staticInput(i.words))
        const output = await extract(texts, { pooling: 'mean', normalize: true })
        const data = output.data as Float32Array
        for (let row = 0; row < texts.length; row++) {
          vectors.push(Float32Array.from(data.subarray(row * identity.dimension, (row + 1) * identity.dimension)))
        }
      }
      return vectors
    },
    async close() {
      await extract.dispose()
    },
  }
}
