import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type ModelIdentity, UserError } from '../domain/index.js'
import { MANIFEST_FILE, type ModelManifest, type ReadText, describeModel } from './model-manifest.js'

/** Files every encoder needs, in transformers.js layout, with what each is for the message. */
const NEEDED: readonly (readonly [string, string])[] = [
  ['config.json', '模型结构'],
  ['tokenizer.json', '分词表'],
  ['tokenizer_config.json', '分词设置'],
]

/** Weights, the smaller file first: it is the one used where both are there. */
const WEIGHTS = ['onnx/model_quantized.onnx', 'onnx/model.onnx'] as const

/** Files that change a vector, besides the weights: they belong to the identity. */
const IDENTIFYING = [
  'tokenizer.json',
  'tokenizer_config.json',
  MANIFEST_FILE,
  '1_Pooling/config.json',
  'config_sentence_transformers.json',
  'sentence_bert_config.json',
]

/** A model's folder, seen to be complete. */
export interface ModelFiles {
  readonly name: string
  readonly directory: string
  readonly manifest: ModelManifest
  /** Path of the weights inside the folder. */
  readonly weights: string
  readonly quantized: boolean
}

const reader =
  (directory: string): ReadText =>
  (file) =>
    existsSync(join(directory, file)) ? readFileSync(join(directory, file), 'utf8') : undefined

/**
 * Looks whether the folder holds an encoder. UserError: `model-missing` (no such folder), `model-incomplete` (names the
 * files), `model-description` (a file contradicts its format).
 */
export function findModelFiles(directory: string): ModelFiles {
  const full = resolve(directory)
  const name = basename(full)
  if (!existsSync(full) || !statSync(full).isDirectory()) {
    throw new UserError(
      'not-found',
      'model-missing',
      `找不到编码模型“${name}”。请用“duibiao model list”查看已有模型，或用“duibiao model add 文件夹”加入。`,
    )
  }
  const weights = WEIGHTS.find((f) => existsSync(join(full, f)))
  const missing = NEEDED.filter(([f]) => !existsSync(join(full, f))).map(([f, what]) => `${f}（${what}）`)
  if (weights === undefined) missing.push(`${WEIGHTS.join('或')}（权重）`)
  if (weights === undefined || missing.length > 0) {
    throw new UserError(
      'unreadable',
      'model-incomplete',
      `编码模型“${name}”缺少文件：${missing.join('、')}。需要transformers.js格式的完整模型文件夹，请重新复制。`,
    )
  }
  const manifest = describeModel(name, reader(full))
  checkBeside(name, full, manifest)
  return { name, directory: full, manifest, weights, quantized: weights === WEIGHTS[0] }
}

/** Folder of the encoder that this one needs beside it; null where it needs none. */
export function besideOf(directory: string, { beside }: ModelManifest): string | null {
  return beside === undefined ? null : join(dirname(resolve(directory)), beside)
}

/** The other encoder must be there and need no third one (nor this one: looking would not end). */
function checkBeside(name: string, directory: string, manifest: ModelManifest): void {
  const beside = besideOf(directory, manifest)
  if (beside === null) return
  if (!existsSync(beside)) {
    throw new UserError(
      'unreadable',
      'model-incomplete',
      `编码模型“${name}”要与“${manifest.beside}”一起使用，但旁边没有这个文件夹。请把两个文件夹放在同一处。`,
    )
  }
  const other = describeModel(basename(beside), reader(beside))
  if (other.beside === undefined) return
  throw new UserError(
    'unreadable',
    'model-description',
    `编码模型“${name}”的“${MANIFEST_FILE}”中，beside一项写的“${manifest.beside}”不能用：应是一个不再需要其他模型的编码模型，它自己还要“${other.beside}”。请改正说明文件。`,
  )
}

/** Identity of the model: its name, dimension and a checksum over everything that changes a vector. */
export function identify(files: ModelFiles): ModelIdentity {
  const hash = createHash('sha256')
  for (const f of [files.weights, ...IDENTIFYING]) {
    const path = join(files.directory, f)
    if (existsSync(path)) hash.update(`${f}\n`).update(readFileSync(path))
  }
  const beside = besideOf(files.directory, files.manifest)
  if (beside !== null) hash.update(identify(findModelFiles(beside)).sha256)
  return { name: files.name, sha256: hash.digest('hex'), dimension: files.manifest.dimension }
}
