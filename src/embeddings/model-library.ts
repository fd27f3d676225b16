import { existsSync } from 'node:fs'
import { cp, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { UserError } from '../domain/index.js'
import { type CutWords, type ModelCheck, checkModel } from './model-check.js'
import { findModelFiles } from './model-files.js'
import type { ModelManifest } from './model-manifest.js'

/** A folder of models/, complete or with what is wrong with it. */
export interface ListedModel {
  readonly name: string
  readonly manifest: ModelManifest | null
  /** Size of the weights in bytes; 0 where they are missing. */
  readonly bytes: number
  /** One Chinese sentence; null where the files are complete. */
  readonly problem: string | null
}

/** A folder with one of these is meant as an encoder; models/ also holds the judge's weights and the training recipe. */
const SIGNS = ['config.json', 'tokenizer.json', 'duibiao.json']

/** Model names become folder names, settings and messages. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u

async function listed(directory: string): Promise<ListedModel> {
  const name = basename(directory)
  try {
    const files = findModelFiles(directory)
    const { size } = await stat(join(directory, files.weights))
    return { name, manifest: files.manifest, bytes: size, problem: null }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { name, manifest: null, bytes: 0, problem: error.message }
  }
}

/** The encoders in the folder of models, by name; broken ones with what they lack. Looks at files only, opens nothing. */
export async function listModels(modelsDirectory: string): Promise<ListedModel[]> {
  if (!existsSync(modelsDirectory)) return []
  const entries = await readdir(modelsDirectory, { withFileTypes: true })
  const folders = entries
    .filter((e) => e.isDirectory() && !e.name.startsWith('.'))
    .map((e) => join(modelsDirectory, e.name))
  const encoders = folders.filter((f) => SIGNS.some((sign) => existsSync(join(f, sign))))
  return Promise.all(encoders.sort().map(listed))
}

/**
 * Checks the encoder in `source` and copies it into the folder of models under its own name; atomic: either the whole model
 * is there afterwards or nothing is. UserError as `checkModel`, and `model-name`, `model-exists`.
 */
export async function addModel(source: string, modelsDirectory: string, cut: CutWords): Promise<ModelCheck> {
  const name = basename(resolve(source))
  const target = join(modelsDirectory, name)
  if (!NAME.test(name)) {
    throw new UserError(
      'usage',
      'model-name',
      `“${name}”不能作模型名。文件夹名只能用文字、数字、点、横线和下划线，请改名后再加入。`,
    )
  }
  if (existsSync(target)) {
    throw new UserError(
      'conflict',
      'model-exists',
      `已有名为“${name}”的编码模型。请先删除models文件夹中的“${name}”，或把要加入的文件夹改名。`,
    )
  }
  const check = await checkModel(source, cut)
  const temporary = join(modelsDirectory, `.${name}.${process.pid}.tmp`)
  try {
    await cp(resolve(source), temporary, { recursive: true, dereference: true })
    await rename(temporary, target)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  return check
}
