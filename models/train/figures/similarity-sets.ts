import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dot } from '../../../src/domain/dot.js'
import { spearman } from './spearman.js'
import type { Vectors } from './vectors.js'

/** Public test sets, never trained on: two sentences and how alike people found them. */
const SETS = ['stsb_zh_test', 'lcqmc_test', 'bq_test', 'pawsx_zh_test']

/** Spearman's correlation of cosine and label for each set, in the order STS-B, LCQMC, BQ, PAWS-X. */
export async function similaritySets(vectors: Vectors, corpus: string): Promise<number[]> {
  const out: number[] = []
  for (const set of SETS) {
    const rows = readFileSync(join(corpus, 'heldout', `${set}.tsv`), 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter((cells) => cells.length === 3)
    const a = await vectors(rows.map((r) => r[0]!))
    const b = await vectors(rows.map((r) => r[1]!))
    out.push(
      spearman(
        a.map((v, at) => dot(v, b[at]!)),
        rows.map((r) => Number(r[2])),
      ),
    )
  }
  return out
}
