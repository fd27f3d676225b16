import { describe, expect, it } from 'vitest'
import { embedShort } from '../../src/app/prepare-plan.js'
import { createHeadingTexts } from '../../src/app/similar/heading-texts.js'
import { prepareTexts } from '../../src/app/similar/similar-texts.js'
import type { Embedder } from '../../src/embeddings/embedder.js'
import { createTermSpace } from '../../src/links/similar/index.js'
import { temporaryApp } from './temporary-app.js'

const MEANING = [1, 0.5]
/** A text of n characters is [n, 1] in meaning, and the rest of the vector spells. */
const vectorOf = (text: string): Float32Array => Float32Array.of(text.length, 1, 7, 7)
const embed: Embedder['embed'] = (inputs) => Promise.resolve(inputs.map(({ text }) => vectorOf(text)))
const close = (): Promise<void> => Promise.resolve()
const identity = { name: 'lettered', sha256: 'a'.repeat(64), dimension: 4 }

const appWith = (embedder: Embedder) => temporaryApp({ stages: { embedder: () => Promise.resolve(embedder) } })
const lettered: Embedder = { identity, meaning: MEANING, embed, close }
/** Short texts of this one are another encoder's, of other numbers. */
const twofold: Embedder = {
  ...lettered,
  embedShort: (inputs) => Promise.resolve(inputs.map(() => Float32Array.of(0, 0, 1))),
}

describe('where letters are compared beside the vector', () => {
  const unit = (n: number): number[] => [...Float32Array.of(n / Math.hypot(n, 1), 1 / Math.hypot(n, 1))]
  const inputs = [{ text: '养老', words: [] }]

  it('words and headings are given by their meaning alone', async () => {
    expect((await embedShort(appWith(lettered).stages, inputs)).map((v) => [...v])).toEqual([unit(2)])
  })
  it('and as they are by an encoder with vectors of their own for them', async () => {
    expect((await embedShort(appWith(twofold).stages, inputs)).map((v) => [...v])).toEqual([[0, 0, 1]])
  })
  it.each([
    ['one kind of vector', lettered, unit(4)],
    ['two kinds', twofold, [0, 0, 1]],
  ])('a text is weighed by meaning and found by the whole vector: %s', async (_, embedder, headings) => {
    const app = appWith(embedder)
    const space = createTermSpace(['社区养老'])
    const by = { space, headings: createHeadingTexts(app, space) }
    const [text] = await prepareTexts(app, by, [{ text: '社区养老' }], null)
    expect([...text!.vector]).toEqual(unit(4))
    expect([...text!.whole]).toEqual([...vectorOf('社区养老')])
    expect([...text!.headings.vector]).toEqual(headings)
  })
})
