import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { UserError } from '../../src/domain/index.js'
import type { Embedder } from '../../src/embeddings/embedder.js'
import { checkModel } from '../../src/embeddings/model-check.js'
import { addModel } from '../../src/embeddings/model-library.js'
import { openTransformersEmbedder } from '../../src/embeddings/transformers-embedder.js'
import { createJiebaSegmenter } from '../../src/words/jieba-segmenter.js'
import { type ForeignOptions, writeForeignModel } from './foreign-model.js'

const BUNDLED = resolve(import.meta.dirname, '../../models/duibiao-static-zh')
const { cut } = createJiebaSegmenter()
const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

let teacher: Embedder
beforeAll(async () => {
  teacher = await openTransformersEmbedder(BUNDLED)
})
afterAll(() => teacher.close())

let folder: string
let model: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duibiao-foreign-'))
  model = join(folder, 'usb', 'tiny-bert-zh')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (options: ForeignOptions = {}): Promise<void> => writeForeignModel(model, teacher, options)

function edit(file: string, change: (json: Record<string, unknown>) => void): void {
  const json = JSON.parse(readFileSync(join(model, file), 'utf8')) as Record<string, unknown>
  change(json)
  writeFileSync(join(model, file), JSON.stringify(json))
}

async function vectorOf(text: string): Promise<Float32Array> {
  const embedder = await openTransformersEmbedder(model)
  const [vector] = await embedder.embed([{ text, words: [] }])
  await embedder.close()
  return vector!
}

describe('an encoder in BERT layout from outside', () => {
  it.each(['mean', 'cls'] as const)('is checked and used, %s pooling read from its own files', async (pooling) => {
    await write({ pooling })
    const check = await checkModel(model, cut)
    expect(check.manifest).toEqual({ input: 'text', pooling, prefix: '', dimension: 256, maxTokens: 128 })
    expect(check.ranked).toBeGreaterThanOrEqual(0.8 * check.pairs)
  })

  it('gives other vectors by its first token than by the mean of all', async () => {
    await write({ pooling: 'mean' })
    const mean = await vectorOf('扩大托育服务')
    await write({ pooling: 'cls' })
    const first = await vectorOf('扩大托育服务')
    expect(dot(mean, mean)).toBeCloseTo(1, 5)
    expect(dot(first, first)).toBeCloseTo(1, 5)
    expect(dot(mean, first)).toBeLessThan(0.99)
  })

  it('reads the prefix before every text', async () => {
    await write()
    const without = await vectorOf('扩大托育服务')
    const longer = await vectorOf('农村扩大托育服务')
    await write({ prefix: '农村' })
    expect(await vectorOf('扩大托育服务')).toEqual(longer)
    expect(longer).not.toEqual(without)
  })

  it('reads no more of a text than the model has places', async () => {
    await write()
    const long = '公路'.repeat(100)
    expect(await vectorOf(`${long}托育`)).toEqual(await vectorOf(`${long}儿童`))
  })

  it('gives one text one vector, whatever stands beside it', async () => {
    await write()
    const embedder = await openTransformersEmbedder(model)
    const inputs = ['扩大托育服务', '路', '改造农村公路二百公里'].map((text) => ({ text, words: cut(text) }))
    const together = await embedder.embed(inputs)
    for (const [at, one] of inputs.entries()) expect((await embedder.embed([one]))[0]).toEqual(together[at])
    await embedder.close()
  })

  it('has no vectors for words alone', async () => {
    await write()
    const embedder = await openTransformersEmbedder(model)
    expect(embedder.wordVectors).toBeUndefined()
    await embedder.close()
  })

  const spoils: readonly [string, ForeignOptions, () => void, string, RegExp][] = [
    [
      'no config',
      {},
      () => rmSync(join(model, 'config.json')),
      'model-incomplete',
      /缺少文件：config\.json（模型结构）/,
    ],
    [
      'no weights',
      {},
      () => rmSync(join(model, 'onnx'), { recursive: true }),
      'model-incomplete',
      /model\.onnx（权重）/,
    ],
    [
      'no word on pooling',
      {},
      () => rmSync(join(model, '1_Pooling'), { recursive: true }),
      'model-pooling',
      /没有说明池化方式/,
    ],
    [
      'a pooling we cannot do',
      {},
      () =>
        edit('1_Pooling/config.json', (j) => {
          j.pooling_mode_mean_tokens = false
          j.pooling_mode_max_tokens = true
        }),
      'model-pooling',
      /“max_tokens”/,
    ],
    [
      'another dimension than told',
      {},
      () => edit('1_Pooling/config.json', (j) => (j.word_embedding_dimension = 512)),
      'model-output',
      /没有给出512维的输出“last_hidden_state”（实际为256维）/,
    ],
    ['outputs of another kind of model', { output: 'logits' }, () => undefined, 'model-output', /它只有输出：logits/],
    [
      'weights cut short',
      {},
      () => {
        const file = join(model, 'onnx', 'model_quantized.onnx')
        writeFileSync(file, readFileSync(file).subarray(0, 5000))
      },
      'model-broken',
      /无法载入，文件可能损坏/,
    ],
    [
      'a tokenizer that is none',
      {},
      () => writeFileSync(join(model, 'tokenizer.json'), '{"model":'),
      'model-broken',
      /无法载入/,
    ],
    [
      'words it does not know',
      {},
      () =>
        edit('tokenizer.json', (j) => {
          const known = j.model as { vocab: Record<string, number> }
          known.vocab = Object.fromEntries(Object.entries(known.vocab).slice(0, 4))
        }),
      'model-ranking',
      /10组例句只排对\d组，至少应排对8组/,
    ],
  ]
  it.each(spoils)('says in Chinese what is wrong, and adds nothing: %s', async (_, options, spoil, code, told) => {
    await write(options)
    spoil()
    const models = join(folder, 'models')
    mkdirSync(models)
    const error: unknown = await addModel(model, models, cut).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).code).toBe(code)
    expect((error as UserError).message).toMatch(told)
    expect((error as UserError).message).toMatch(/^编码模型“tiny-bert-zh”.*。$/)
    expect((error as UserError).message).not.toContain(folder)
    expect(readdirSync(models)).toEqual([])
  })
})

describe('identity', () => {
  const sha = async (): Promise<string> => (await openTransformersEmbedder(model)).identity.sha256

  it('changes with everything that changes a vector, so that vectors of two models are never compared', async () => {
    const seen = new Set([teacher.identity.sha256])
    const forms: ForeignOptions[] = [{}, { pooling: 'cls' }, { prefix: '农村' }]
    for (const options of forms) {
      await write(options)
      seen.add(await sha())
    }
    edit('tokenizer_config.json', (j) => (j.model_max_length = 64))
    seen.add(await sha())
    expect(seen.size).toBe(5)
  })
})
