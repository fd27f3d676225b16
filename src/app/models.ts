import { join } from 'node:path'
import type { ListedModel } from '../embeddings/model-library.js'
import type { ModelCheck } from '../embeddings/model-check.js'
import type { App } from './create-app.js'
import { PACKAGE_ROOT } from './package-root.js'

const MODELS = join(PACKAGE_ROOT, 'models')

/** The encoders that can be chosen with --model; broken ones with what they lack. */
export async function listModels(): Promise<ListedModel[]> {
  return (await import('../embeddings/model-library.js')).listModels(MODELS)
}

/** Opens an encoder, by default the one in use, and tries it. `UserError` where it does not hold what an encoder must. */
export async function checkModel(app: App, folder: string = app.settings.model): Promise<ModelCheck> {
  const segmenter = await app.stages.segmenter()
  return (await import('../embeddings/model-check.js')).checkModel(folder, (text) => segmenter.cut(text))
}

/** Checks an encoder and copies it into models/. `UserError` where it is none. */
export async function addModel(app: App, folder: string): Promise<ModelCheck> {
  const segmenter = await app.stages.segmenter()
  const { addModel: add } = await import('../embeddings/model-library.js')
  return add(folder, MODELS, (text) => segmenter.cut(text))
}
