import { createHash } from 'node:crypto'
import type { ModelIdentity, Word } from '../../../src/domain/index.js'
import type { Stages } from '../../../src/app/stages.js'
import { parseGazetteer } from '../../../src/reports/audit/index.js'

/** Few numbers a vector: what is tried here is the keeping, not the meaning. */
const DIMENSION = 32

const MODEL: ModelIdentity = { name: 'light', sha256: 'a'.repeat(64), dimension: DIMENSION }

/** Characters one by one as words. */
function cut(text: string): Word[] {
  return [...text].map((c, at) => ({
    text: c,
    norm: c,
    kind: /\p{L}|\p{N}/u.test(c) ? 'word' : 'mark',
    span: { start: at, end: at + c.length },
    stop: false,
  })) as Word[]
}

/** A unit vector from the text's hash: the same text, the same vector, another text another one. */
function vectorOf(text: string): Float32Array {
  const bytes = createHash('sha256').update(text).digest()
  const vector = Float32Array.from({ length: DIMENSION }, (_, i) => bytes[i]! / 127.5 - 1)
  const length = Math.hypot(...vector)
  return vector.map((x) => x / length)
}

/**
 * Stages that start in no time: a process is started for every kill. Files are read, clauses found and everything kept as ever; only
 * segmenter, encoder and table of divisions are small ones.
 */
export const LIGHT_STAGES: Partial<Stages> = {
  segmenter: async () => ({ cut }) as Awaited<ReturnType<Stages['segmenter']>>,
  model: async () => MODEL,
  embedder: async () =>
    ({
      identity: MODEL,
      embed: async (inputs: readonly { readonly text: string }[]) => inputs.map(({ text }) => vectorOf(text)),
      close: async () => undefined,
    }) as unknown as Awaited<ReturnType<Stages['embedder']>>,
  divisions: async () => parseGazetteer('44\t广东省\n'),
  close: async () => undefined,
}
