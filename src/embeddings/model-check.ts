import { type ModelIdentity, UserError, type Word } from '../domain/index.js'
import { type ModelManifest } from './model-manifest.js'
import { findModelFiles } from './model-files.js'
import { SANITY_FLOOR, SANITY_PAIRS } from './sanity-pairs.js'
import { openTransformersEmbedder } from './transformers-embedder.js'

/** How the product cuts words; models of our own need it. */
export type CutWords = (text: string) => readonly Word[]

/** What a look at a model found; every field held true, else `checkModel` throws. */
export interface ModelCheck {
  readonly identity: ModelIdentity
  readonly manifest: ModelManifest
  /** Pairs of the sanity ranking whose answer came first, and how many there are. */
  readonly ranked: number
  readonly pairs: number
}

/** Length of a unit vector may be off by rounding of float32 sums. */
const LENGTH_TOLERANCE = 1e-3

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

function broken(name: string, code: string, message: string): UserError {
  return new UserError('unreadable', code, `编码模型“${name}”${message}`)
}

/**
 * Opens the model and tries it: files, dimension, unit length, and whether it puts an easy answer before a stranger.
 * UserError as `openTransformersEmbedder`, and `model-dimension`, `model-vectors`, `model-ranking`.
 */
export async function checkModel(directory: string, cut: CutWords): Promise<ModelCheck> {
  const { name, manifest } = findModelFiles(directory)
  const embedder = await openTransformersEmbedder(directory)
  try {
    const texts = SANITY_PAIRS.flatMap((p) => [p.measure, p.answer, p.stranger])
    const vectors = await embedder.embed(texts.map((text) => ({ text, words: cut(text) })))
    const odd = vectors.find((v) => v.length !== manifest.dimension)
    if (odd) {
      throw broken(
        name,
        'model-dimension',
        `的向量是${odd.length}维，说明文件写的是${manifest.dimension}维。请改正说明文件。`,
      )
    }
    if (!vectors.every((v) => Math.abs(Math.sqrt(dot(v, v)) - 1) < LENGTH_TOLERANCE)) {
      throw broken(name, 'model-vectors', '给出了全零或无效的向量，可能不认识中文或文件损坏。请换用中文句向量模型。')
    }
    const first = (i: number): boolean => {
      const [measure, answer, stranger] = [vectors[3 * i]!, vectors[3 * i + 1]!, vectors[3 * i + 2]!]
      return dot(measure, answer) > dot(measure, stranger)
    }
    const ranked = SANITY_PAIRS.filter((_, i) => first(i)).length
    if (ranked < SANITY_FLOOR * SANITY_PAIRS.length) {
      throw broken(
        name,
        'model-ranking',
        `没有通过基本检验：${SANITY_PAIRS.length}组例句只排对${ranked}组，至少应排对${Math.ceil(SANITY_FLOOR * SANITY_PAIRS.length)}组。请确认它是中文句向量模型、池化方式正确。`,
      )
    }
    return { identity: embedder.identity, manifest, ranked, pairs: SANITY_PAIRS.length }
  } finally {
    await embedder.close()
  }
}
