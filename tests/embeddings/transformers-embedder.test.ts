import { resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EmbedInput, Embedder } from '../../src/embeddings/embedder.js'
import { openTransformersEmbedder } from '../../src/embeddings/transformers-embedder.js'
import { createJiebaSegmenter } from '../../src/words/jieba-segmenter.js'

const MODELS = resolve(import.meta.dirname, '../../models')
const segmenter = createJiebaSegmenter()
const input = (text: string): EmbedInput => ({ text, words: segmenter.cut(text) })
const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

describe.each(['duibiao-static-zh', 'duibiao-context-zh'])('the bundled encoder %s', (name) => {
  let embedder: Embedder
  beforeAll(async () => {
    embedder = await openTransformersEmbedder(resolve(MODELS, name))
  })
  afterAll(() => embedder.close())
  const vector = async (text: string): Promise<Float32Array> => (await embedder.embed([input(text)]))[0]!

  it('gives unit vectors of its dimension, in order', async () => {
    const vectors = await embedder.embed(['推进分级诊疗', '建设数字政府', '推进分级诊疗'].map(input))
    for (const v of vectors) {
      expect(v.length).toBe(embedder.identity.dimension)
      expect(dot(v, v)).toBeCloseTo(1, 5)
    }
    expect(vectors[0]).toEqual(vectors[2])
    expect(vectors[0]).not.toEqual(vectors[1])
  })
  it('gives nothing for nothing', async () => expect(await embedder.embed([])).toEqual([]))
  it.each(['', ' ', '🜁🜂'])('gives the zero vector for a text without a known word: "%s"', async (text) => {
    expect((await vector(text)).every((x) => x === 0)).toBe(true)
  })
  it('puts the same subject in other words before another subject', async () => {
    const measure = await vector('扩大普惠托育服务供给。')
    const near = dot(measure, await vector('增加婴幼儿照护机构和名额。'))
    expect(near).toBeGreaterThan(dot(measure, await vector('改造农村公路和桥梁。')))
  })
  it('does not see the value of a number', async () => {
    expect(await vector('签约率达到65%')).toEqual(await vector('签约率达到70%'))
  })
  it('gives one text one vector, whatever stands beside it', async () => {
    const parts = ['医共体', '建设', '65%', '老年人', '推进', '，', '养老服务', '儿童', '的', 'DRG']
    const text = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 30 }).map((p) => p.join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.array(text, { maxLength: 90 }), async (one, others) => {
        const together = await embedder.embed([...others, one].map(input))
        expect(together.at(-1)).toEqual(await vector(one))
      }),
      { numRuns: 30 },
    )
  })
  it('names itself by its weights', async () => {
    const again = await openTransformersEmbedder(resolve(MODELS, name))
    expect(again.identity).toEqual(embedder.identity)
    expect(again.identity.sha256).toMatch(/^[0-9a-f]{64}$/)
    await again.close()
  })
})

describe('vectors of single words', () => {
  let embedder: Embedder
  beforeAll(async () => {
    embedder = await openTransformersEmbedder(resolve(MODELS, 'duibiao-static-zh'))
  })
  afterAll(() => embedder.close())
  const words = async (...norms: string[]): Promise<Float32Array[]> => embedder.wordVectors!(norms)
  const length = (v: Float32Array): number => Math.sqrt(dot(v, v))

  it('have the direction of the word as a text', async () => {
    const [word] = await words('托育')
    const [text] = await embedder.embed([input('托育')])
    expect(dot(word!, text!) / length(word!)).toBeCloseTo(1, 5)
  })
  it('are longer for telling words than for particles', async () => {
    const [particle, ...telling] = (await words('的', '托育', '高血压', '医保')).map(length)
    for (const one of telling) expect(one).toBeGreaterThan(2 * particle!)
  })
  it('are nearer for words of one meaning', async () => {
    const [a, b, c] = await words('防治', '防控', '公路')
    const cosine = (x: Float32Array, y: Float32Array): number => dot(x, y) / length(x) / length(y)
    expect(cosine(a!, b!)).toBeGreaterThan(cosine(a!, c!))
  })
  it('are zero for what the encoder does not know', async () => {
    expect(length((await words('🜁'))[0]!)).toBe(0)
  })
})
