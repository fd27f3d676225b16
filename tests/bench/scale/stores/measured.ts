import { openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dotRow } from '../../../../src/nearest/segments/dot.js'
import type { Neighbour } from '../../../../src/nearest/vector-index.js'
import { percentile } from '../figures.js'
import type { VectorSet } from './vector-set.js'

/** One way of asking one store. */
export interface Measured {
  /** Store, index type and parameters, as they are to be printed. */
  readonly what: string
  /** Milliseconds of processor time, all threads of the process together. */
  readonly processor: readonly number[]
  /** Milliseconds by the clock on the wall. */
  readonly wall: readonly number[]
  /** Share of the true neighbours found; null where nothing says what is true. */
  readonly recall: number | null
}

/** What one store gave at one size. */
export interface StoreFigures {
  readonly buildSeconds: number
  readonly diskMiB: number
  readonly residentMiB: number
  readonly peakMiB: number
  readonly asked: readonly Measured[]
}

/** Neighbours asked for. */
export const K = 10
/** Queries before the first that is timed: they read what later ones find in memory. */
const WARM = 20
const MEBIBYTE = 1024 * 1024

/** Resident memory of this process and its high-water mark, MiB. */
export function memory(): Pick<StoreFigures, 'residentMiB' | 'peakMiB'> {
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
  return { residentMiB: Math.round(process.memoryUsage().rss / MEBIBYTE), peakMiB: Math.round(peak) }
}

/** Bytes of all files below a folder, in MiB. */
export function diskMiB(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile())
  return Math.round(files.reduce((sum, f) => sum + statSync(join(f.parentPath, f.name)).size, 0) / MEBIBYTE)
}

/** Asks `search` every query and takes both times of each. */
export async function ask<Q>(
  what: string,
  queries: readonly Q[],
  search: (query: Q) => unknown,
): Promise<Omit<Measured, 'recall'> & { readonly answers: readonly unknown[] }> {
  for (const q of queries.slice(0, WARM)) await search(q)
  const [processor, wall]: [number[], number[]] = [[], []]
  const answers: unknown[] = []
  for (const q of queries) {
    const [cpu, clock] = [process.cpuUsage(), performance.now()]
    answers.push(await search(q))
    wall.push(performance.now() - clock)
    const { user, system } = process.cpuUsage(cpu)
    processor.push((user + system) / 1000)
  }
  return { what, processor, wall, answers }
}

/** Two similarities nearer than this are equal: sums of products in another order differ in the last bits. */
const EQUAL = 1e-6

/**
 * Share of the true neighbours that stand in the answers. An answer counts by its true similarity, read from the set itself, whatever the
 * store told: a vector as near as the last true neighbour is as good as that.
 */
export function recallOf(
  set: VectorSet,
  queries: readonly Float32Array[],
  answers: readonly (readonly number[])[],
  truth: readonly (readonly Neighbour[])[],
): number {
  const file = openSync(join(set.folder, 'vectors.f32'), 'r')
  const vector = new Float32Array(set.dimension)
  const similarity = (query: Float32Array, label: number): number => {
    readSync(file, vector, 0, vector.byteLength, label * vector.byteLength)
    return dotRow(query, vector, 0)
  }
  const hits = answers.map((labels, at) => {
    const worst = truth[at]!.at(-1)!.similarity - EQUAL
    return [...new Set(labels)].filter((label) => similarity(queries[at]!, label) >= worst).length
  })
  return hits.reduce((a, b) => a + b, 0) / truth.reduce((sum, t) => sum + t.length, 0)
}

/** p50 / p99 of some timings. */
export function told(timings: readonly number[]): string {
  const digits = (ms: number): string => ms.toFixed(ms < 10 ? 2 : 0)
  return `${digits(percentile(timings, 0.5))} / ${digits(percentile(timings, 0.99))}`
}
