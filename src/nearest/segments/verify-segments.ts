import { dirname, join } from 'node:path'
import { stat } from 'node:fs/promises'
import { type ModelIdentity, UserError } from '../../domain/index.js'
import { openGraph } from '../hnsw-graph.js'
import { readChanges } from './change-log.js'
import { fileSha256 } from './durable-files.js'
import { type IndexHome, isUnchanged, readHome } from './index-home.js'
import type { IndexFile, SegmentEntry } from './segment-manifest.js'
import { openVectorFile } from './vector-file.js'

async function fileProblem(folder: string, { name, bytes, sha256 }: IndexFile): Promise<string | null> {
  const found = await stat(join(folder, name)).catch(() => null)
  if (found === null) return `缺少索引文件“${name}”`
  if (found.size !== bytes) return `索引文件“${name}”应为 ${bytes} 字节，实为 ${found.size} 字节`
  return (await fileSha256(join(folder, name))) === sha256 ? null : `索引文件“${name}”的校验和不符，内容已被改动`
}

async function segmentProblems(folder: string, entry: SegmentEntry, dimension: number): Promise<string[]> {
  const problems: string[] = []
  for (const file of [entry.vectors, entry.graph]) {
    const problem = await fileProblem(folder, file)
    if (problem !== null) problems.push(problem)
  }
  if (problems.length > 0) return problems
  const { labels, handle } = await openVectorFile(join(folder, entry.vectors.name), dimension, entry.vectors.name)
  await handle.close()
  const inGraph = (await openGraph(join(folder, entry.graph.name), dimension)).labels().sort((a, b) => a - b)
  const same = inGraph.length === labels.length && labels.every((label, row) => inGraph[row] === label)
  return same ? [] : [`索引文件“${entry.graph.name}”与“${entry.vectors.name}”的条目不一致`]
}

async function problemsOf(home: IndexHome, dimension: number): Promise<string[]> {
  const folder = dirname(home.path)
  const problems: string[] = []
  try {
    for (const entry of home.manifest.segments) problems.push(...(await segmentProblems(folder, entry, dimension)))
    const { name, bytes } = home.manifest.log
    await readChanges(join(folder, name), bytes, dimension, name)
    return problems
  } catch (error) {
    if (error instanceof UserError && error.code === 'index-damaged') return [error.message.replace(/。[^。]*。$/, '')]
    throw error
  }
}

/** The index may be written while it is being read; more often in a row than this something is wrong. */
const MOST_TRIES = 4

/**
 * Reads every byte of a saved index and says what is wrong with it, one Chinese sentence a fault; empty when it is sound. A
 * minute for a million vectors; looked at anew where it was written meanwhile. UserError `index-other-model` where it was made by
 * another model.
 */
export async function verifySegments(path: string, model: ModelIdentity): Promise<string[]> {
  for (let tries = 1; ; tries++) {
    const home = await readHome(path, model).catch((error: unknown) => {
      if (error instanceof UserError && error.code === 'index-damaged') return error.message.replace(/。[^。]*。$/, '')
      throw error
    })
    if (home === null) return ['没有索引文件']
    if (typeof home === 'string') return [home]
    const problems = await problemsOf(home, model.dimension)
    if (problems.length === 0 || tries === MOST_TRIES || (await isUnchanged(home))) return problems
  }
}
