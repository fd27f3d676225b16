import { basename, dirname, join } from 'node:path'
import { acceptsLabel, type ModelIdentity, UserError } from '../../domain/index.js'
import { checkCount, checkLabel, checkVector } from '../check-input.js'
import { damaged, otherSource } from '../manifest.js'
import type { LibraryIndex } from '../vector-index.js'
import { createBest } from './best.js'
import { buildSegments } from './build-segment.js'
import { type Change, readChanges } from './change-log.js'
import { createFilterCounts } from './filter-counts.js'
import {
  appendChanges,
  checkUnchanged,
  isUnchanged,
  type IndexHome,
  type IndexState,
  readHome,
  replaceHome,
  sweep,
} from './index-home.js'
import { withIndexLock } from './index-lock.js'
import { groupForCompaction, mergeRows } from './compaction.js'
import { openSegment, type Segment } from './segment.js'
import { EF, GRAPH, SEGMENT_SIZE, type SegmentedOptions } from './settings.js'
import { createYoungRows, type YoungRows } from './young-rows.js'

/** So many segments' worth of new vectors are put into segments at once, one for each core of an office PC. */
const SEALED_AT_ONCE = 2
/** A compaction makes a segment of the new vectors if they fill at least this share of one; fewer are compared one by one anyway. */
const WORTH_A_SEGMENT = 0.25
/** A log of so many bytes is written anew: most of it speaks of vectors that are no longer there. */
const LARGEST_LOG = 512 * 1024 * 1024

interface Parts {
  segments: Segment[]
  young: YoungRows
  home: IndexHome | null
}

function wrap(model: ModelIdentity, parts: Parts, options: SegmentedOptions): LibraryIndex {
  const {
    m = GRAPH.m,
    efConstruction = GRAPH.efConstruction,
    ef = EF,
    segmentSize = SEGMENT_SIZE,
    source = '',
  } = options
  const { young } = parts
  const counts = createFilterCounts()
  /** Labels added (true) or removed (false) since the last save. */
  let pending = new Map<number, boolean>()
  let last: Promise<unknown> = Promise.resolve()
  let swept = false

  const size = (): number => parts.segments.reduce((sum, s) => sum + s.live, young.size)
  const state = (): IndexState => ({ model, source, size: size(), segments: parts.segments.map((s) => s.entry) })
  const addition = (label: number): Change => ({ label, vector: young.vector(young.rowOf(label)!) })
  /** Saving and compacting one after the other; searching and adding go on meanwhile. */
  const inTurn = <T>(path: string, work: () => Promise<T>): Promise<T> => {
    const { home } = parts
    if (home !== null && home.path !== path) throw new RangeError(`an index opened at ${home.path} stays there`)
    const next = last.then(() =>
      withIndexLock(path, async () => {
        if (parts.home !== null) await checkUnchanged(parts.home)
        if (parts.home !== null && !swept) await sweep(parts.home)
        swept = true
        return work()
      }),
    )
    last = next.catch(() => undefined)
    return next
  }
  /** Hands over what is pending; it is pending again when `write` fails. */
  const confirming = async (write: (changes: Map<number, boolean>) => Promise<IndexHome>): Promise<void> => {
    const taken = pending
    pending = new Map()
    try {
      parts.home = await write(taken)
    } catch (error) {
      pending = new Map([...taken, ...pending])
      throw error
    }
  }
  /** The list of segments as it is now, with a log of all that they do not say. */
  const replace = (path: string): Promise<void> =>
    confirming(() => {
      const removed = parts.segments.flatMap((s) => s.dead()).map((label): Change => ({ label, vector: null }))
      const added = young.entries().map(({ label }) => addition(label))
      return replaceHome(path, state(), [...removed, ...added])
    })
  const build = async (path: string, groups: Parameters<typeof buildSegments>[1]): Promise<Segment[]> => {
    const entries = await buildSegments(path, groups, { m, efConstruction })
    return Promise.all(entries.map((entry) => openSegment(path, entry, model.dimension)))
  }
  /** Moves young vectors into `count` new segments of `length` each, the lowest labels first. */
  const seal = async (path: string, length: number, count: number): Promise<void> => {
    const moving = young.entries().slice(0, length * count)
    const group = (at: number): typeof moving => moving.slice(at * length, (at + 1) * length)
    const made = await build(
      path,
      Array.from({ length: count }, (_, at) => async () => {
        const rows = group(at)
        const vectors = new Float32Array(rows.length * model.dimension)
        rows.forEach(({ row }, i) => vectors.set(young.vector(row), i * model.dimension))
        return { labels: Float64Array.from(rows, (r) => r.label), vectors }
      }),
    )
    made.forEach((segment, at) => {
      for (const { label, row } of group(at)) {
        // Removed or replaced while the graph was built: what the segment has is no longer true.
        if (young.rowOf(label) === row) young.remove(label)
        else segment.remove(label)
      }
    })
    parts.segments = [...parts.segments, ...made]
    young.tidy()
  }
  const rewrite = async (path: string): Promise<void> => {
    const { kept, groups } = groupForCompaction(parts.segments, segmentSize)
    const made = await build(
      path,
      groups.map(
        (group) => async () =>
          mergeRows(
            group.map((s) => s.rows()),
            model.dimension,
          ),
      ),
    )
    made.forEach((segment, at) => {
      const before = groups[at]!
      for (const label of segment.labels()) if (!before.some((s) => s.has(label))) segment.remove(label)
    })
    const dropped = parts.segments.filter((s) => !kept.includes(s))
    parts.segments = [...kept, ...made]
    await Promise.all(dropped.map((s) => s.close()))
  }

  return {
    model,
    get size() {
      return size()
    },
    *labels() {
      for (const s of parts.segments) yield* s.labels()
      yield* young.labels()
    },
    add(label, vector) {
      checkLabel(label)
      checkVector(vector, model)
      for (const s of parts.segments) if (s.remove(label)) break
      young.add(label, vector)
      pending.set(label, true)
    },
    remove(label) {
      if (young.remove(label) || parts.segments.some((s) => s.remove(label))) pending.set(label, false)
    },
    search(vector, k, filter) {
      checkVector(vector, model)
      checkCount(k)
      const width = Math.min(k, size())
      if (width === 0) return []
      const best = createBest(width)
      young.scan(vector, best, acceptsLabel(filter))
      for (const s of parts.segments) s.search(vector, width, ef, best, filter && counts.of(filter, s))
      return best.list()
    },
    save: (path) =>
      inTurn(path, async () => {
        const { home } = parts
        const full = Math.floor(young.size / segmentSize)
        if (full >= SEALED_AT_ONCE) await seal(path, segmentSize, full)
        else if (home !== null && home.manifest.log.bytes < LARGEST_LOG) {
          if (pending.size === 0) return
          return confirming((taken) => {
            const changes = [...taken].map(([label, added]): Change =>
              added ? addition(label) : { label, vector: null },
            )
            return appendChanges(home, state(), changes)
          })
        }
        await replace(path)
      }),
    compact: (path) =>
      inTurn(path, async () => {
        await rewrite(path)
        const count = Math.ceil(young.size / segmentSize)
        if (young.size >= segmentSize * WORTH_A_SEGMENT) await seal(path, Math.ceil(young.size / count), count)
        await replace(path)
      }),
    isOutdated: async () => parts.home !== null && !(await isUnchanged(parts.home)),
    close: async () => {
      await last
      await Promise.all(parts.segments.map((s) => s.close()))
    },
  }
}

/** An empty index. `add` in the same order gives the same index. It is saved to one path, whatever was there before. */
export function createSegmentedIndex(model: ModelIdentity, options: SegmentedOptions = {}): LibraryIndex {
  return wrap(model, { segments: [], young: createYoungRows(model.dimension), home: null }, options)
}

/**
 * Opens what a segmented index saved at `path`; it can only be saved there again. UserError `index-missing`, `index-damaged`,
 * `index-other-model`. Large files are checked by their length only: see `verifySegments`.
 */
export async function openSegmentedIndex(
  path: string,
  model: ModelIdentity,
  options: SegmentedOptions = {},
): Promise<LibraryIndex> {
  const home = await readHome(path, model)
  const name = `${basename(path)}.json`
  if (home === null) {
    throw new UserError('not-found', 'index-missing', `找不到索引“${name}”。请先导入规划以生成索引。`)
  }
  const { segments: entries, log, size, source } = home.manifest
  if (source !== (options.source ?? '')) throw otherSource(name)
  const opened = await Promise.allSettled(entries.map((entry) => openSegment(path, entry, model.dimension)))
  const segments = opened.flatMap((o) => (o.status === 'fulfilled' ? [o.value] : []))
  try {
    for (const o of opened) if (o.status === 'rejected') throw o.reason
    const young = createYoungRows(model.dimension)
    for (const { label, vector } of await readChanges(
      join(dirname(path), log.name),
      log.bytes,
      model.dimension,
      log.name,
    )) {
      if (!young.remove(label)) segments.some((s) => s.remove(label))
      if (vector !== null) young.add(label, vector)
    }
    if (segments.reduce((sum, s) => sum + s.live, young.size) !== size) throw damaged(name)
    return wrap(model, { segments, young, home }, options)
  } catch (error) {
    await Promise.all(segments.map((s) => s.close()))
    throw error
  }
}
