import { fork } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { rename, stat } from 'node:fs/promises'
import { availableParallelism, constants, setPriority } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildGraphFile, type GraphTask } from './build-graph.js'
import { fileSha256, shredFile, syncFolder } from './durable-files.js'
import type { IndexFile, SegmentEntry } from './segment-manifest.js'
import type { SegmentedOptions } from './settings.js'
import { type LabelledVectors, writeVectorFile } from './vector-file.js'

/** Hex digits of the checksum in a file's name: enough to keep two versions apart. */
const NAME_DIGITS = 16

/** Range of the number that tells unfinished segments of one process apart; the largest `randomInt` gives. */
const NUMBERS = 2 ** 48 - 1

/** Under development the builder is TypeScript and needs the loader its parent runs with. */
const IS_SOURCE = import.meta.url.endsWith('.ts')
const ENTRY = fileURLToPath(new URL(IS_SOURCE ? './graph-builder.ts' : './graph-builder.js', import.meta.url))

/** How graphs are built, and where. */
export type BuildOptions = Required<Pick<SegmentedOptions, 'm' | 'efConstruction' | 'builtHere'>>

/** A segment whose files are whole and on the disk under names that pass: no manifest can name them. */
export interface UnfinishedSegment {
  readonly count: number
  readonly vectors: string
  readonly graph: string
  /** Checksums of the two files, lower-case hex SHA-256. */
  readonly sums: { readonly vectors: string; readonly graph: string }
}

function buildElsewhere(task: GraphTask, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((done, fail) => {
    signal?.throwIfAborted()
    const child = fork(ENTRY, [JSON.stringify(task)], {
      execArgv: IS_SOURCE ? ['--import', 'tsx'] : [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    // Whoever waits for an answer goes first; where the system does not let us say so nothing is lost.
    try {
      if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SYSTEM_ERROR') fail(error as Error)
    }
    const stop = (): void => void child.kill('SIGKILL')
    signal?.addEventListener('abort', stop)
    child.once('error', fail)
    child.once('exit', (code, killed) => {
      signal?.removeEventListener('abort', stop)
      if (signal?.aborted) fail(signal.reason as Error)
      else if (code === 0) done()
      else fail(new Error(`the graph builder ended with ${code ?? killed}`))
    })
  })
}

/** Overwrites and deletes the files of segments that are not to be. */
export async function discardSegments(segments: readonly UnfinishedSegment[]): Promise<void> {
  for (const { vectors, graph } of segments) {
    await shredFile(vectors)
    await shredFile(graph)
  }
}

async function buildOne(
  path: string,
  rows: LabelledVectors,
  { builtHere, ...options }: BuildOptions,
  signal: AbortSignal | undefined,
): Promise<UnfinishedSegment> {
  const name = `${path}.${process.pid}.${randomInt(NUMBERS)}`
  const [vectors, graph] = [`${name}.vec.tmp`, `${name}.graph.tmp`]
  const count = rows.labels.length
  try {
    await writeVectorFile(vectors, rows)
    const task = { vectors, graph, dimension: rows.vectors.length / count, options }
    await (count <= builtHere ? buildGraphFile(task, signal) : buildElsewhere(task, signal))
    const sums = { vectors: await fileSha256(vectors), graph: await fileSha256(graph) }
    return { count, vectors, graph, sums }
  } catch (error) {
    await discardSegments([{ count, vectors, graph, sums: { vectors: '', graph: '' } }])
    throw error
  }
}

/**
 * Builds a segment of what each of `parts` gives (labels in order, at least one), as many at once as the machine has cores. Nothing
 * of the saved index changes. Where one fails or `signal` is raised none is left; then it throws.
 */
export async function buildSegments(
  path: string,
  parts: readonly (() => LabelledVectors)[],
  options: BuildOptions,
  signal?: AbortSignal,
): Promise<UnfinishedSegment[]> {
  const built: UnfinishedSegment[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < parts.length) {
      const at = next++
      built[at] = await buildOne(path, parts[at]!(), options, signal)
    }
  }
  const ends = await Promise.allSettled(
    Array.from({ length: Math.min(availableParallelism(), parts.length) }, () => worker()),
  )
  const failed = ends.find((e) => e.status === 'rejected')
  if (failed === undefined) return built
  await discardSegments(built.filter((b) => b !== undefined))
  throw failed.reason
}

/** Gives a finished file its lasting name: the index, its checksum, what it holds. */
async function settle(file: string, sha256: string, path: string, ending: string): Promise<IndexFile> {
  const name = `${basename(path)}.${sha256.slice(0, NAME_DIGITS)}.${ending}`
  const { size: bytes } = await stat(file)
  await rename(file, join(dirname(path), name))
  return { name, bytes, sha256 }
}

/** Gives segments their lasting names; for whoever holds the lock, as a sweep by another would take them for left over. */
export async function settleSegments(path: string, built: readonly UnfinishedSegment[]): Promise<SegmentEntry[]> {
  const entries: SegmentEntry[] = []
  for (const { count, vectors, graph, sums } of built) {
    entries.push({
      count,
      vectors: await settle(vectors, sums.vectors, path, 'vec'),
      graph: await settle(graph, sums.graph, path, 'graph'),
    })
  }
  await syncFolder(dirname(path))
  return entries
}
