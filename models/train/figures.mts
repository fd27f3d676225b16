/**
 * Figures of encoders in one table, all in one run, by the program's own code from the files as they lie in their folders.
 *
 *   npx tsx models/train/figures.mts --corpus DIR MODEL_FOLDER [MODEL_FOLDER ...]
 *
 * --corpus is the unpacked corpus (its heldout/ is read). Labelled plans and written pairs are those beside the repository.
 * Spearman's correlations x 100; shares in percent; seconds are of this machine while the table was made.
 */
import { readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { resolveSettings } from '../../src/app/settings.js'
import { createStages } from '../../src/app/stages.js'
import { planEvidence, sentenceEvidence } from './figures/evidence.js'
import { clausesPerSecond } from './figures/speed.js'
import { similaritySets } from './figures/similarity-sets.js'
import { vectorsOf } from './figures/vectors.js'
import { writtenFigures } from './figures/written.js'

const MEGABYTE = 1e6
const ROUNDS = 5
const FILES = ['onnx/model_quantized.onnx', 'tokenizer.json']

const { values, positionals } = parseArgs({ options: { corpus: { type: 'string' } }, allowPositionals: true })
if (!values.corpus || positionals.length === 0) {
  console.error('usage: npx tsx models/train/figures.mts --corpus DIR MODEL_FOLDER ...')
  process.exit(2)
}

/** Weights and tokenizer of a model, and of the one it is folded with. */
function megabytes(folder: string): number {
  const manifest = JSON.parse(readFileSync(join(folder, 'duibiao.json'), 'utf8')) as { beside?: string }
  const own = FILES.reduce((sum, f) => sum + statSync(join(folder, f)).size, 0) / MEGABYTE
  return own + (manifest.beside ? megabytes(join(folder, '..', manifest.beside)) : 0)
}

const percent = (x: number): string => (100 * x).toFixed(1)
const share = (x: number): string => x.toFixed(3)
const hits = (pairs: readonly (readonly [number, number])[]): string =>
  pairs.map((p) => p.map(share).join(', ')).join('; ')

const HEAD = [
  'encoder',
  ...['STS-B', 'LCQMC', 'BQ', 'PAWS-X'],
  'written C>N / P>N / C>P',
  'C2 MRR',
  ...['dense, own sentences', 'dense, program clauses', 'fused'].map((h) => `${h} @1, @3`),
  'clauses/s',
  'MB',
]
console.log(`| ${HEAD.join(' | ')} |\n|${'---|'.repeat(HEAD.length)}`)
for (const given of positionals) {
  const folder = resolve(given)
  const stages = createStages(resolveSettings({ model: folder }, {}))
  const vectors = await vectorsOf(stages)
  const sets = await similaritySets(vectors, values.corpus)
  const written = await writtenFigures(vectors)
  const clauses = await planEvidence(stages)
  const cells = [
    basename(folder),
    ...sets.map(percent),
    `${written.inOrder.map(percent).join(' / ')} %`,
    share(written.rewordedRank),
    hits(await sentenceEvidence(vectors)),
    hits(clauses.dense),
    hits(clauses.fused),
    Math.round(await clausesPerSecond(await stages.segmenter(), await stages.embedder(), ROUNDS)).toLocaleString('en'),
    megabytes(folder).toFixed(1),
  ]
  await stages.close()
  console.log(`| ${cells.join(' | ')} |`)
}
