import { parse, relative } from 'node:path'
import {
  AutoModel,
  AutoTokenizer,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  Tensor,
  env,
} from '@xenova/transformers'
import { UserError } from '../domain/index.js'
import { meaningPart } from '../domain/meaning-part.js'
import type { Embedder } from './embedder.js'
import { type ModelFiles, besideOf, findModelFiles, identify } from './model-files.js'
import { poolTokens } from './pool-tokens.js'
import { batchesOfSameLength } from './same-length.js'
import { staticInput } from './static-input.js'

/** Texts of one length that go through the model at once. */
const MOST_AT_ONCE = 64

/** What the graphs of our own static encoders give: unit vectors, and the length each had before (the weight of its words). */
const VECTOR_OUTPUT = 'sentence_embedding'
const LENGTH_OUTPUT = 'length'

/** Outputs of a model by name; transformers.js types them as any. */
type Outputs = Record<string, { readonly data: Float32Array; readonly dims: readonly number[] } | undefined>

interface Loaded {
  readonly files: ModelFiles
  readonly tokenizer: PreTrainedTokenizer
  /** Rows of one length; `beside` is the vector of another encoder for the only row. */
  readonly run: (rows: readonly (readonly number[])[], beside?: Float32Array) => Promise<Outputs>
  readonly close: () => Promise<void>
}

async function load(files: ModelFiles): Promise<Loaded> {
  env.allowRemoteModels = false
  env.useFSCache = false
  // Names below the root of the disk: two models opened at the same time do not move each other's folder.
  const { root } = parse(files.directory)
  env.localModelPath = root
  const name = relative(root, files.directory)
  let tokenizer: PreTrainedTokenizer
  let model: PreTrainedModel
  try {
    tokenizer = await AutoTokenizer.from_pretrained(name)
    model = await AutoModel.from_pretrained(name, { quantized: files.quantized })
  } catch (cause) {
    throw new UserError(
      'unreadable',
      'model-broken',
      `编码模型“${files.name}”无法载入，文件可能损坏或不是transformers.js能运行的句向量模型。请重新复制模型文件夹。`,
      { cause },
    )
  }
  const tensor = (values: BigInt64Array, rows: number): Tensor =>
    new Tensor('int64', values, [rows, values.length / rows])
  return {
    files,
    tokenizer,
    async run(rows, beside) {
      const ids = BigInt64Array.from(rows.flat(), BigInt)
      const mask = new BigInt64Array(ids.length).fill(1n)
      const outputs: unknown = await model({
        input_ids: tensor(ids, rows.length),
        attention_mask: tensor(mask, rows.length),
        ...(beside ? { beside: new Tensor('float32', beside, [1, beside.length]) } : {}),
      })
      return outputs as Outputs
    },
    async close() {
      await model.dispose()
    },
  }
}

function output(outputs: Outputs, name: string, files: ModelFiles): Float32Array {
  const found = outputs[name]
  if (found?.dims.at(-1) === (name === LENGTH_OUTPUT ? 1 : files.manifest.dimension)) return found.data
  const got = found ? `实际为${found.dims.at(-1)}维` : `它只有输出：${Object.keys(outputs).join('、') || '无'}`
  throw new UserError(
    'unreadable',
    'model-output',
    `编码模型“${files.name}”没有给出${files.manifest.dimension}维的输出“${name}”（${got}）。请检查它的说明文件中的维数与池化方式。`,
  )
}

/** Numbers of the tokens of texts of joined words, each word looked up once; what the vocabulary does not know is left out, as in training. */
function wordTokens({ tokenizer, files }: Loaded): (text: string) => number[] {
  const unknown = Number(tokenizer.model.unk_token_id)
  const known = new Map<string, readonly number[]>()
  const idsOf = (word: string): readonly number[] => {
    let ids = known.get(word)
    if (ids === undefined) {
      ids = tokenizer.encode(word, null, { add_special_tokens: false }).filter((id) => id !== unknown)
      known.set(word, ids)
    }
    return ids
  }
  return (text) => text.split(' ').flatMap(idsOf).slice(0, files.manifest.maxTokens)
}

/** Our static encoders: tokens of a word never depend on its neighbours. */
function openWordEncoder(loaded: Loaded): Omit<Embedder, 'identity' | 'close'> {
  const { files, run } = loaded
  const { dimension } = files.manifest
  const tokens = wordTokens(loaded)
  const encode = async (texts: readonly string[], scaled: boolean): Promise<Float32Array[]> => {
    const rows = texts.map(tokens)
    const vectors: Float32Array[] = rows.map(() => new Float32Array(dimension))
    for (const batch of batchesOfSameLength(rows, MOST_AT_ONCE)) {
      const part = batch.map((at) => rows[at]!)
      if (part[0]!.length === 0) continue
      const outputs = await run(part)
      const data = output(outputs, VECTOR_OUTPUT, files)
      const lengths = scaled ? output(outputs, LENGTH_OUTPUT, files) : null
      batch.forEach((at, row) => {
        const vector = Float32Array.from(data.subarray(row * dimension, (row + 1) * dimension))
        vectors[at] = lengths ? vector.map((x) => x * lengths[row]!) : vector
      })
    }
    return vectors
  }
  return {
    embed: (inputs) =>
      encode(
        inputs.map((i) => staticInput(i.words)),
        false,
      ),
    wordVectors: (norms) => encode(norms, true),
  }
}

/**
 * Our contextual encoder, whose graph folds the vector of a static one into its own. Each text goes through alone, see below. Words by
 * themselves are the static encoder's.
 */
async function openContextEncoder(
  loaded: Loaded,
  beside: Embedder,
): Promise<Omit<Embedder, 'identity' | 'meaning'>> {
  const { files, run, close } = loaded
  const tokens = wordTokens(loaded)
  // Tried once with nothing of a draft in it: the runtime prints what it was given where it fails.
  const { name, dimension } = beside.identity
  await run([[0]], new Float32Array(dimension)).catch(async (cause: unknown) => {
    await Promise.all([close(), beside.close()])
    throw new UserError(
      'unreadable',
      'model-output',
      `编码模型“${files.name}”不能与旁边的“${name}”（${dimension}维）一起运行，它要的是另一个模型。请检查说明文件的beside一项，或重新复制两个模型文件夹。`,
      { cause },
    )
  })
  return {
    async embed(inputs) {
      const vectors: Float32Array[] = []
      const others = await beside.embed(inputs)
      for (const [at, input] of inputs.entries()) {
        const ids = tokens(staticInput(input.words))
        if (ids.length === 0) vectors.push(new Float32Array(files.manifest.dimension))
        else vectors.push(Float32Array.from(output(await run([ids], others[at]!), VECTOR_OUTPUT, files)))
      }
      return vectors
    },
    async embedShort(inputs) {
      return (await beside.embed(inputs)).map((v) => meaningPart(v, beside.meaning))
    },
    ...(beside.wordVectors ? { wordVectors: beside.wordVectors } : {}),
    async close() {
      await close()
      await beside.close()
    },
  }
}

/**
 * Encoders from outside. Each text goes through alone: quantised transformers scale their numbers by the whole batch, so that
 * a neighbour would change a text's vector.
 */
function openTextEncoder(loaded: Loaded): Omit<Embedder, 'identity' | 'close'> {
  const { files, tokenizer, run } = loaded
  const { dimension, maxTokens, pooling, prefix, input } = files.manifest
  return {
    async embed(inputs) {
      const vectors: Float32Array[] = []
      for (const one of inputs) {
        const text = prefix + (input === 'words' ? staticInput(one.words) : one.text)
        const whole = tokenizer.encode(text)
        // The last token closes the text ([SEP]); it stays where the text is cut.
        const ids = whole.length > maxTokens ? [...whole.slice(0, maxTokens - 1), whole.at(-1)!] : whole
        const outputs = await run([ids])
        if (pooling === 'in-graph') vectors.push(Float32Array.from(output(outputs, VECTOR_OUTPUT, files)))
        else vectors.push(poolTokens(output(outputs, 'last_hidden_state', files), ids.length, dimension, pooling))
      }
      return vectors
    },
  }
}

/**
 * Loads the encoder in `directory` (transformers.js layout); never touches the network.
 * UserError: `model-missing`, `model-incomplete`, `model-description`, `model-broken`, and at the first use `model-output`.
 */
export async function openTransformersEmbedder(directory: string): Promise<Embedder> {
  const files = findModelFiles(directory)
  const identity = identify(files)
  const loaded = await load(files)
  const { input, pooling, meaning } = files.manifest
  const besides = besideOf(files.directory, files.manifest)
  const common = { identity, ...(meaning === undefined ? {} : { meaning }) }
  if (besides !== null)
    return { ...common, ...(await openContextEncoder(loaded, await openTransformersEmbedder(besides))) }
  const encoder = input === 'words' && pooling === 'in-graph' ? openWordEncoder(loaded) : openTextEncoder(loaded)
  return { ...common, ...encoder, close: loaded.close }
}
