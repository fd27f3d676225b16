import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../../src/domain/index.js'
import { createBackgroundSealing } from '../../../src/nearest/segments/background-sealing.js'
import { openSegmentedIndex } from '../../../src/nearest/segments/open-segmented-index.js'
import { createSegmentedIndex } from '../../../src/nearest/segments/segmented-index.js'
import { verifySegments } from '../../../src/nearest/segments/verify-segments.js'
import { temporaryFolder } from '../../store/temporary.js'
import { model, unitVectors } from '../vectors.js'

const DIMENSION = 8
const MODEL = model(DIMENSION)
/** More than are linked within this process, so that a builder process is at work. */
const LARGE = { segmentSize: 2_500 }
const COUNT = 2_600
const VECTORS = unitVectors(COUNT, DIMENSION, 5)

function filled(options: { segmentSize: number }, count = COUNT) {
  const folder = temporaryFolder()
  const index = createSegmentedIndex(MODEL, options)
  VECTORS.slice(0, count).forEach((v, label) => index.add(label, v))
  const names = (ending: string) => readdirSync(folder).filter((f) => f.endsWith(ending))
  return { folder, path: join(folder, 'clauses'), index, names }
}
const best = (index: { search(v: Float32Array, k: number): { label: number }[] }, label: number) =>
  index.search(VECTORS[label]!, 1)[0]?.label

describe('graphs built beside everything else', () => {
  it('saving does not wait for a graph, and searches find everything before and after it is there', async () => {
    const { path, index, names } = filled(LARGE)
    await index.save(path)
    expect(names('.graph')).toEqual([])
    expect([best(index, 0), best(index, COUNT - 1)]).toEqual([0, COUNT - 1])
    await index.settled()
    expect(names('.graph').length).toBe(1)
    expect([best(index, 0), best(index, COUNT - 1)]).toEqual([0, COUNT - 1])
    expect(await verifySegments(path, MODEL)).toEqual([])
    await index.close()
  })

  it('takes what is added, replaced and removed meanwhile, and confirms it without waiting', async () => {
    const { path, index, names } = filled(LARGE)
    await index.save(path)
    index.remove(7)
    index.add(8, VECTORS[9]!)
    index.add(COUNT, VECTORS[7]!)
    await index.save(path)
    expect(names('.graph')).toEqual([])
    await index.settled()
    await index.close()
    const again = await openSegmentedIndex(path, MODEL, LARGE)
    expect([again.size, best(again, 7), [...again.labels()].includes(7)]).toEqual([COUNT, COUNT, false])
    expect(
      again
        .search(VECTORS[9]!, 2)
        .map((n) => n.label)
        .sort(),
    ).toEqual([8, 9])
    await again.close()
  })

  it('closed in the middle leaves no unfinished file and loses nothing that was saved', async () => {
    const { path, index, names } = filled(LARGE)
    await index.save(path)
    await index.close()
    expect([names('.tmp'), names('.graph'), names('.vec')]).toEqual([[], [], []])
    const again = await openSegmentedIndex(path, MODEL, LARGE)
    expect(again.size).toBe(COUNT)
    await again.settled()
    expect(names('.graph').length).toBe(1)
    await again.close()
  })

  it('does not take its own writing for that of another process', async () => {
    const { path, index } = filled({ segmentSize: 20 }, 90)
    await index.save(path)
    const looks = await Promise.all(Array.from({ length: 20 }, () => index.isOutdated()))
    await index.settled()
    expect([...looks, await index.isOutdated()].filter((l) => l)).toEqual([])
    await index.close()
  })

  it('throws away what it built where another process has saved meanwhile', async () => {
    const { path, index, names } = filled(LARGE)
    await index.save(path)
    const other = await openSegmentedIndex(path, MODEL, { segmentSize: 10_000 })
    other.remove(3)
    await other.save(path)
    await index.settled()
    expect([names('.graph'), names('.tmp'), await index.isOutdated()]).toEqual([[], [], true])
    await Promise.all([index.close(), other.close()])
    const again = await openSegmentedIndex(path, MODEL, { segmentSize: 10_000 })
    expect(again.size).toBe(COUNT - 1)
    await again.close()
  })

  it('a compaction begun meanwhile leaves every vector once', async () => {
    const { path, index, names } = filled(LARGE)
    await index.save(path)
    index.remove(11)
    await index.compact(path)
    await index.settled()
    expect([index.size, names('.graph').length, names('.tmp')]).toEqual([COUNT - 1, 2, []])
    expect(await verifySegments(path, MODEL)).toEqual([])
    await index.close()
  })

  it.each([
    // No process has this number: the system gives none so high.
    ['a process that is no more', 2 ** 30, 0, false],
    // The process that started this one.
    ['a living process', process.ppid, 0, true],
    ['a living process, of long ago', process.ppid, 2 * 3600, false],
    ['this process', process.pid, 0, true],
    ['a process of the same number before it', process.pid, 2 * 3600, false],
  ])('an unfinished file of %s', async (_, pid, age, stays) => {
    const { folder, path, index, names } = filled({ segmentSize: 10_000 }, 5)
    const file = join(folder, `clauses.${pid}.77.vec.tmp`)
    writeFileSync(file, 'unfinished')
    if (age > 0) utimesSync(file, Date.now() / 1000 - age, Date.now() / 1000 - age)
    await index.save(path)
    await index.close()
    expect(names('.tmp').length).toBe(stays ? 1 : 0)
  })
})

describe('work in the background', () => {
  it('tells once what it failed with, and tries again', async () => {
    let tries = 0
    const sealing = createBackgroundSealing(async () => {
      if (++tries === 1) throw new Error('the disk is full')
      return false
    })
    sealing.begin()
    await expect(sealing.settled()).rejects.toThrow('the disk is full')
    await sealing.settled()
    expect(tries).toBe(2)
  })

  it('takes being overtaken by another process for no failure', async () => {
    const sealing = createBackgroundSealing(async () => {
      throw new UserError('conflict', 'index-changed', '索引已被更新。')
    })
    await expect(sealing.settled()).resolves.toBeUndefined()
  })

  it('does nothing while it is held, and nothing after it was stopped', async () => {
    let pieces = 0
    const sealing = createBackgroundSealing(async () => ++pieces < 3)
    await sealing.during(async () => sealing.settled())
    expect(pieces).toBe(0)
    await sealing.settled()
    expect(pieces).toBe(3)
    await sealing.stop()
    sealing.begin()
    expect(pieces).toBe(3)
  })
})
