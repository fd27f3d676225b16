import { fork } from 'node:child_process'
import { rename, rm, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GraphOptions } from '../hnsw-graph.js'
import { buildGraphFile, type GraphTask } from './build-graph.js'
import { fileSha256, syncFolder } from './durable-files.js'
import type { IndexFile, SegmentEntry } from './segment-manifest.js'
import { type LabelledVectors, writeVectorFile } from './vector-file.js'

/** Up to so many vectors are linked here, in well under a second; starting another process takes as long. */
const MOST_HERE = 2_000

/** Hex digits of the checksum in a file's name: enough to keep two versions apart. */
const NAME_DIGITS = 16

/** Under development the builder is TypeScript and needs the loader its parent runs with. */
const IS_SOURCE = import.meta.url.endsWith('.ts')
const ENTRY = fileURLToPath(new URL(IS_SOURCE ? './graph-builder.ts' : './graph-builder.js', import.meta.url))

function buildElsewhere(task: GraphTask): Promise<void> {
  return new Promise((done, fail) => {
    const child = fork(ENTRY, [JSON.stringify(task)], {
      execArgv: IS_SOURCE ? ['--import', 'tsx'] : [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.once('error', fail)
    child.once('exit', (code, signal) => {
      if (code === 0) done()
      else fail(new Error(`the graph builder ended with ${code ?? signal}`))
    })
  })
}

/** Gives a finished file its lasting name: the index, its checksum, what it holds. */
async function settle(file: string, path: string, ending: string): Promise<IndexFile> {
  const sha256 = await fileSha256(file)
  const name = `${basename(path)}.${sha256.slice(0, NAME_DIGITS)}.${ending}`
  const { size: bytes } = await stat(file)
  await rename(file, join(dirname(path), name))
  return { name, bytes, sha256 }
}

async function buildSegment(
  path: string,
  at: number,
  rows: LabelledVectors,
  options: GraphOptions,
): Promise<SegmentEntry> {
  const vectors = `${path}.${process.pid}.${at}.vec.tmp`
  const graph = `${path}.${process.pid}.${at}.graph.tmp`
  try {
    await writeVectorFile(vectors, rows)
    const count = rows.labels.length
    const task = { vectors, graph, dimension: rows.vectors.length / count, options }
    await (count <= MOST_HERE ? buildGraphFile(task) : buildElsewhere(task))
    return { count, vectors: await settle(vectors, path, 'vec'), graph: await settle(graph, path, 'graph') }
  } finally {
    await rm(vectors, { force: true })
    await rm(graph, { force: true })
  }
}

/**
 * Writes the files of new segments beside `path`, each with what `parts` gives for it (labels in order, at least one), as many
 * at once as the machine has cores. The files are whole and on the disk when it resolves; no manifest names them yet.
 */
export async function buildSegments(
  path: string,
  parts: readonly (() => Promise<LabelledVectors>)[],
  options: GraphOptions,
): Promise<SegmentEntry[]> {
  const entries: SegmentEntry[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < parts.length) {
      const at = next++
      entries[at] = await buildSegment(path, at, await parts[at]!(), options)
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), parts.length) }, worker))
  await syncFolder(dirname(path))
  return entries
}
