import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findModelFiles } from '../../src/embeddings/model-files.js'

const BUNDLED = resolve(import.meta.dirname, '../../models/duibiao-static-zh')
const json = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(BUNDLED, file), 'utf8')) as Record<string, unknown>

/** What the bundled encoder may weigh at most, weights and tokenizer together. */
const MOST_BYTES = 20_000_000

describe('the files of the bundled encoder', () => {
  const { manifest, weights } = findModelFiles(BUNDLED)
  const { vocab } = json('tokenizer.json').model as { vocab: Record<string, number> }

  it('are described as a static encoder that pools in its graph', () => {
    expect(manifest).toMatchObject({ input: 'words', pooling: 'in-graph', prefix: '' })
  })
  it('agree with each other about dimension and vocabulary', () => {
    const config = json('config.json')
    expect(config.hidden_size).toBe(manifest.dimension)
    expect(config.vocab_size).toBe(Object.keys(vocab).length)
    expect(json('tokenizer_config.json').model_max_length).toBe(manifest.maxTokens)
  })
  it('number the tokens from 0 without a gap', () => {
    expect(Object.values(vocab).sort((a, b) => a - b)).toEqual(Object.keys(vocab).map((_, id) => id))
  })
  it('hold one int8 row and one scale a token, and little else', () => {
    const rows = Object.keys(vocab).length
    const bytes = statSync(join(BUNDLED, weights)).size
    expect(bytes).toBeGreaterThan(rows * (manifest.dimension + 4))
    expect(bytes).toBeLessThan(rows * (manifest.dimension + 4) + 10_000)
  })
  it('weigh no more than was allowed', () => {
    const bytes = [weights, 'tokenizer.json'].reduce((sum, f) => sum + statSync(join(BUNDLED, f)).size, 0)
    expect(bytes).toBeLessThan(MOST_BYTES)
  })
})
