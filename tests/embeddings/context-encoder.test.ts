import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EmbedInput, Embedder } from '../../src/embeddings/embedder.js'
import { findModelFiles, identify } from '../../src/embeddings/model-files.js'
import { openTransformersEmbedder } from '../../src/embeddings/transformers-embedder.js'
import { createJiebaSegmenter } from '../../src/words/jieba-segmenter.js'
import { writeForeignModel } from './foreign-model.js'

const MODELS = resolve(import.meta.dirname, '../../models')
const CONTEXT = join(MODELS, 'duibiao-context-zh')
const STATIC = join(MODELS, 'duibiao-static-zh')
/** What both encoders may weigh together. */
const MOST_BYTES = 33_000_000
/** What a foreign model of few numbers is made after. */
const SHORT: Embedder = {
  identity: { name: 'short', sha256: '', dimension: 8 },
  embed: () => Promise.resolve([]),
  wordVectors: (norms) => Promise.resolve(norms.map((_, at) => new Float32Array(8).fill(1 + (at % 3)))),
  close: () => Promise.resolve(),
}
const segmenter = createJiebaSegmenter()
const input = (text: string): EmbedInput => ({ text, words: segmenter.cut(text) })
const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

describe('the contextual encoder', () => {
  let context: Embedder
  let plain: Embedder
  beforeAll(async () => {
    context = await openTransformersEmbedder(CONTEXT)
    plain = await openTransformersEmbedder(STATIC)
  })
  afterAll(async () => {
    await context.close()
    await plain.close()
  })

  it('sees the order of words, as a static one cannot', async () => {
    const two = ['医院支援社区', '社区支援医院'].map(input)
    const [a, b] = await plain.embed(two)
    const [c, d] = await context.embed(two)
    expect(dot(a!, b!)).toBeCloseTo(1, 5)
    expect(dot(c!, d!)).toBeLessThan(0.999)
  })
  it('leaves words alone to the static encoder', async () => {
    const words = ['托育', '养老'].map(input)
    expect(await context.embedShort!(words)).toEqual(await plain.embed(words))
    expect(await context.wordVectors!(['托育'])).toEqual(await plain.wordVectors!(['托育']))
  })
  it('puts meaning first and behind it how words are written, a fifth of the square', async () => {
    const meaning = context.meaning!.length
    const [v, same, other] = await context.embed(['医院支援社区', '社区支援医院', '修建水渠'].map(input))
    const spelling = (x: Float32Array): Float32Array => x.subarray(meaning)
    expect(meaning).toBeLessThan(v!.length)
    expect(dot(spelling(v!), spelling(v!))).toBeCloseTo(0.2, 4)
    expect(dot(spelling(v!), spelling(same!))).toBeCloseTo(0.2, 4)
    expect(dot(spelling(v!), spelling(other!))).toBeLessThan(0.1)
  })
  it('gives no text a length but 1, one without a letter too', async () => {
    const [marks, none] = await context.embed([input('“”、'), input('')])
    expect(dot(marks!, marks!)).toBeCloseTo(1, 5)
    expect(dot(none!, none!)).toBe(0)
  })
  it('reads texts longer than its places to their end, by the static part', async () => {
    const long = '推进分级诊疗和家庭医生签约服务，'.repeat(60)
    const [a, b] = await context.embed([input(long), input(`${long}建设农村公路和桥梁。`.repeat(2))])
    expect(dot(a!, a!)).toBeCloseTo(1, 5)
    expect(a).not.toEqual(b)
  })
})

describe('an encoder that needs another beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-beside-'))
  const copy = join(folder, 'duibiao-context-zh')
  const manifest = join(copy, 'duibiao.json')
  beforeAll(() => cpSync(CONTEXT, copy, { recursive: true }))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('says which folder is missing', () => {
    expect(() => findModelFiles(copy)).toThrow('旁边没有这个文件夹')
  })
  it('has another identity when the other one changes', () => {
    const other = join(folder, 'duibiao-static-zh')
    cpSync(STATIC, other, { recursive: true })
    const before = identify(findModelFiles(copy))
    expect(before).toEqual(identify(findModelFiles(CONTEXT)))
    writeFileSync(join(other, 'tokenizer.json'), `${readFileSync(join(other, 'tokenizer.json'), 'utf8')}\n`)
    expect(identify(findModelFiles(copy)).sha256).not.toBe(before.sha256)
  })
  it.each(['../elsewhere', '/etc', 'a/b', '..'])('takes a name for it, never a path: %s', (beside) => {
    const own = JSON.parse(readFileSync(manifest, 'utf8')) as object
    writeFileSync(manifest, JSON.stringify({ ...own, beside }))
    expect(() => findModelFiles(copy)).toThrow('beside')
    writeFileSync(manifest, JSON.stringify(own))
  })
  it('cannot use itself', () => {
    const own = JSON.parse(readFileSync(manifest, 'utf8')) as object
    writeFileSync(manifest, JSON.stringify({ ...own, beside: 'duibiao-context-zh' }))
    expect(() => findModelFiles(copy)).toThrow('它自己还要')
    writeFileSync(manifest, JSON.stringify(own))
  })
  it('says so where the other one gives vectors its graph cannot take', async () => {
    await writeForeignModel(join(folder, 'short'), SHORT)
    const own = JSON.parse(readFileSync(manifest, 'utf8')) as object
    writeFileSync(manifest, JSON.stringify({ ...own, beside: 'short' }))
    await expect(openTransformersEmbedder(copy)).rejects.toMatchObject({
      code: 'model-output',
      message: expect.stringMatching(/“short”（\d+维）/),
      cause: expect.anything(),
    })
    writeFileSync(manifest, JSON.stringify(own))
  })
  it('weighs no more than was allowed, the other one with it', () => {
    const bytes = [CONTEXT, STATIC].flatMap((m) => ['onnx/model_quantized.onnx', 'tokenizer.json'].map((f) => statSync(join(m, f)).size))
    expect(bytes.reduce((sum, b) => sum + b, 0)).toBeLessThan(MOST_BYTES)
  })
})
