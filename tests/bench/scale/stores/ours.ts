import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ModelIdentity } from '../../../../src/domain/index.js'
import { createSegmentedIndex } from '../../../../src/nearest/segments/segmented-index.js'
import { EF, GRAPH, SEGMENT_SIZE } from '../../../../src/nearest/segments/settings.js'
import type { Neighbour } from '../../../../src/nearest/vector-index.js'
import { createExactScan } from '../exact-scan.js'
import { ask, diskMiB, K, memory, recallOf, type StoreFigures } from './measured.js'
import { type VectorSet, vectorsOf } from './vector-set.js'

/** The program's own index, filled as an import fills it and compacted. */
export async function measureOurs(
  set: VectorSet,
  count: number,
  folder: string,
  queries: readonly Float32Array[],
  truth: readonly (readonly Neighbour[])[],
): Promise<StoreFigures> {
  const begun = performance.now()
  const model: ModelIdentity = { ...set.model, dimension: set.dimension }
  const index = createSegmentedIndex(model)
  const path = join(folder, 'clauses')
  for await (const [label, vector] of vectorsOf(set, count)) {
    index.add(label, vector)
    if (label % SEGMENT_SIZE === SEGMENT_SIZE - 1) await index.save(path)
  }
  await index.save(path)
  await index.settled()
  await index.compact(path)
  const buildSeconds = (performance.now() - begun) / 1000
  const hasGraph = readdirSync(folder).some((name) => name.endsWith('.graph'))
  const what = hasGraph
    ? `ours, HNSW segments of ${SEGMENT_SIZE}, m ${GRAPH.m}, efConstruction ${GRAPH.efConstruction}, ef ${EF}`
    : 'ours, too few for a graph: compared one by one'
  const { answers, ...times } = await ask(what, queries, (v) => index.search(v, K).map((n) => n.label))
  const recall = recallOf(set, queries, answers as number[][], truth)
  const figures = { buildSeconds, diskMiB: diskMiB(folder), ...memory(), asked: [{ ...times, recall }] }
  await index.close()
  return figures
}

/** All vectors compared one by one: what is true for every other store. */
export async function measureExact(
  set: VectorSet,
  count: number,
  queries: readonly Float32Array[],
): Promise<{ readonly figures: StoreFigures; readonly truth: readonly (readonly Neighbour[])[] }> {
  const begun = performance.now()
  const rows: (readonly [number, Float32Array])[] = []
  for await (const row of vectorsOf(set, count)) rows.push(row)
  const scan = createExactScan(set.dimension, rows)
  rows.length = 0
  const buildSeconds = (performance.now() - begun) / 1000
  const { answers, ...times } = await ask('ours, exact scan', queries, (v) => scan.search(v, K))
  const figures = { buildSeconds, diskMiB: 0, ...memory(), asked: [{ ...times, recall: 1 }] }
  return { figures, truth: answers as Neighbour[][] }
}
