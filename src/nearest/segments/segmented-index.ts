import { availableParallelism } from 'node:os'
import { acceptsLabel, type ModelIdentity } from '../../domain/index.js'
import { checkCount, checkLabel, checkVector } from '../check-input.js'
import type { LibraryIndex } from '../vector-index.js'
import { createBackgroundSealing } from './background-sealing.js'
import { createBest } from './best.js'
import { buildSegments, discardSegments, settleSegments, type UnfinishedSegment } from './build-segment.js'
import type { Change } from './change-log.js'
import { createFilterCounts } from './filter-counts.js'
import {
  appendChanges,
  checkUnchanged,
  isUnchanged,
  type IndexHome,
  type IndexState,
  replaceHome,
  sweep,
} from './index-home.js'
import { withIndexLock } from './index-lock.js'
import { groupForCompaction, mergeRows } from './compaction.js'
import { openSegment, type Segment } from './segment.js'
import { BUILT_HERE, EF, GRAPH, SEGMENT_SIZE, type SegmentedOptions } from './settings.js'
import type { LabelledVectors } from './vector-file.js'
import { moveOver, rowsOf, type YoungGroup, youngGroups } from './young-groups.js'
import { createYoungRows, type YoungRows } from './young-rows.js'

/** A compaction makes a segment of the new vectors if they fill at least this share of one; fewer are compared one by one anyway. */
const WORTH_A_SEGMENT = 0.25
/** A log of so many bytes is written anew: most of it speaks of vectors that are no longer there. */
const LARGEST_LOG = 512 * 1024 * 1024
/**
 * So many segments' worth of new vectors wait for their graphs at most, then saving waits too: half a million vectors of 256 numbers
 * take 512 MiB and 160 ms to compare.
 */
const MOST_WAITING = 8

/** What an index is made of. */
export interface IndexParts {
  segments: Segment[]
  young: YoungRows
  home: IndexHome | null
}

/** An index of these parts, which are its own from now on. */
export function segmentedIndexOf(model: ModelIdentity, parts: IndexParts, options: SegmentedOptions): LibraryIndex {
  const {
    m = GRAPH.m,
    efConstruction = GRAPH.efConstruction,
    ef = EF,
    segmentSize = SEGMENT_SIZE,
    builtHere = BUILT_HERE,
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
  /** Everything that writes, one after the other; searching and adding go on meanwhile. */
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
  /** The list of segments as it is now, with a log of all that they do not say; what it replaces is wiped. */
  const replace = async (path: string): Promise<void> => {
    await confirming(() => {
      const removed = parts.segments.flatMap((s) => s.dead()).map((label): Change => ({ label, vector: null }))
      const added = young.entries().map(({ label }) => addition(label))
      return replaceHome(path, state(), [...removed, ...added])
    })
    await sweep(parts.home!)
  }
  const build = (path: string, rows: readonly (() => LabelledVectors)[], signal?: AbortSignal) =>
    buildSegments(path, rows, { m, efConstruction, builtHere }, signal)
  const open = async (path: string, built: readonly UnfinishedSegment[]): Promise<Segment[]> => {
    const entries = await settleSegments(path, built)
    return Promise.all(entries.map((entry) => openSegment(path, entry, model.dimension)))
  }
  const takeIn = (groups: readonly YoungGroup[], made: readonly Segment[]): void => {
    moveOver(young, groups, made)
    parts.segments = [...parts.segments, ...made]
  }
  const rowsOfAll = (groups: readonly YoungGroup[]) =>
    groups.map((group) => () => rowsOf(young, group, model.dimension))
  const rewrite = async (path: string): Promise<void> => {
    const { kept, groups } = groupForCompaction(parts.segments, segmentSize)
    const merged = groups.map(
      (group) => () =>
        mergeRows(
          group.map((s) => s.rows()),
          model.dimension,
        ),
    )
    const made = await open(path, await build(path, merged))
    made.forEach((segment, at) => {
      const before = groups[at]!
      for (const label of segment.labels()) if (!before.some((s) => s.has(label))) segment.remove(label)
    })
    const dropped = parts.segments.filter((s) => !kept.includes(s))
    parts.segments = [...kept, ...made]
    await Promise.all(dropped.map((s) => s.close()))
  }
  /** Seals what fills whole segments, as many at once as there are cores; false where there is none. */
  const sealing = createBackgroundSealing(async (signal) => {
    const path = parts.home?.path
    const full = Math.min(Math.floor(young.size / segmentSize), availableParallelism())
    if (path === undefined || full === 0) return false
    const groups = youngGroups(young, segmentSize, full)
    const built = await build(path, rowsOfAll(groups), signal)
    const taking = inTurn(path, async () => {
      signal.throwIfAborted()
      takeIn(groups, await open(path, built))
      await replace(path)
    })
    await taking.catch(async (error: unknown) => {
      await discardSegments(built)
      throw error
    })
    return true
  })

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
    async save(path) {
      await inTurn(path, async () => {
        const { home } = parts
        if (home === null || home.manifest.log.bytes >= LARGEST_LOG) return replace(path)
        if (pending.size === 0) return
        return confirming((taken) => {
          const changes = [...taken].map(([label, added]): Change =>
            added ? addition(label) : { label, vector: null },
          )
          return appendChanges(home, state(), changes)
        })
      })
      sealing.begin()
      if (young.size >= segmentSize * MOST_WAITING) await sealing.settled()
    },
    settled: () => sealing.settled(),
    compact: (path) =>
      sealing.during(() =>
        inTurn(path, async () => {
          await rewrite(path)
          const count = Math.ceil(young.size / segmentSize)
          if (young.size >= segmentSize * WORTH_A_SEGMENT) {
            const groups = youngGroups(young, Math.ceil(young.size / count), count)
            takeIn(groups, await open(path, await build(path, rowsOfAll(groups))))
          }
          await replace(path)
        }),
      ),
    isOutdated: async () => {
      const isOther = async (): Promise<boolean> => parts.home !== null && !(await isUnchanged(parts.home))
      // Looked at in turn once more: what differs may be what this very index is just writing.
      return (await isOther()) && last.then(isOther)
    },
    close: async () => {
      await sealing.stop()
      await last
      await Promise.all(parts.segments.map((s) => s.close()))
    },
  }
}

/** An empty index. `add` in the same order gives the same index. It is saved to one path, whatever was there before. */
export function createSegmentedIndex(model: ModelIdentity, options: SegmentedOptions = {}): LibraryIndex {
  return segmentedIndexOf(model, { segments: [], young: createYoungRows(model.dimension), home: null }, options)
}
