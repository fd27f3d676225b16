import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ModelIdentity } from '../../../src/domain/index.js'
import { createExactIndex } from '../../../src/nearest/exact-index.js'
import { openSegmentedIndex } from '../../../src/nearest/segments/open-segmented-index.js'
import { createSegmentedIndex } from '../../../src/nearest/segments/segmented-index.js'
import type { LibraryIndex } from '../../../src/nearest/vector-index.js'
import { verifySegments } from '../../../src/nearest/segments/verify-segments.js'
import { temporaryFolder } from '../../store/temporary.js'
import { vectorIndexContract } from '../contract.js'
import { crowdedVectors, model, unitVectors } from '../vectors.js'

/** Small enough that a few dozen vectors make several segments. */
const TINY = { segmentSize: 20 }
const DIMENSION = 8
const M8 = model(DIMENSION)

vectorIndexContract('segmented index, all young', createSegmentedIndex, openSegmentedIndex)
vectorIndexContract(
  'segmented index, tiny segments',
  (m: ModelIdentity) => createSegmentedIndex(m, TINY),
  (path, m) => openSegmentedIndex(path, m, TINY),
)

const placeFor = (): { folder: string; path: string } => {
  const folder = temporaryFolder()
  return { folder, path: join(folder, 'clauses') }
}

/** An index of `count` vectors saved in several segments. */
async function saved(path: string, count: number, seed = 1): Promise<LibraryIndex> {
  const index = createSegmentedIndex(M8, TINY)
  unitVectors(count, DIMENSION, seed).forEach((v, label) => index.add(label, v))
  await index.save(path)
  await index.settled()
  return index
}

const filesOf = (folder: string, ending: string): string[] => readdirSync(folder).filter((f) => f.endsWith(ending))
const holds = (folder: string, vector: Float32Array): boolean => {
  const wanted = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)
  return readdirSync(folder).some((f) => readFileSync(join(folder, f)).includes(wanted))
}
const sizeAt = async (path: string): Promise<number> => {
  const index = await openSegmentedIndex(path, M8, TINY)
  await index.close()
  return index.size
}
const EVERYTHING = 10_000

describe('segmented index against the exact one', () => {
  it('says the same as the exact index whatever is added, replaced, removed, saved, compacted and opened again', async () => {
    const step = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          do: fc.constant('add' as const),
          at: fc.nat(60),
          count: fc.integer({ min: 1, max: 70 }),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant('remove' as const),
          at: fc.nat(100),
          count: fc.integer({ min: 1, max: 40 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constantFrom('save' as const, 'settle' as const, 'compact' as const, 'reopen' as const),
          at: fc.nat(1),
          count: fc.nat(1),
        }),
      },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), fc.nat(1000), async (steps, seed) => {
        const { path } = placeFor()
        const exact = createExactIndex(M8)
        let index = createSegmentedIndex(M8, TINY)
        const vectors = unitVectors(2000, DIMENSION, seed + 1)
        let next = 0
        for (const s of steps) {
          for (let label = s.at; label < s.at + s.count; label++) {
            if (s.do === 'add') {
              const vector = vectors[next++ % vectors.length]!
              exact.add(label, vector)
              index.add(label, vector)
            } else if (s.do === 'remove') {
              exact.remove(label)
              index.remove(label)
            }
          }
          if (s.do === 'save') await index.save(path)
          if (s.do === 'settle') await index.settled()
          if (s.do === 'compact') await index.compact(path)
          if (s.do === 'reopen') {
            await index.save(path)
            await index.close()
            index = await openSegmentedIndex(path, M8, TINY)
            expect(await verifySegments(path, M8)).toEqual([])
          }
        }
        expect(index.size).toBe(exact.size)
        expect([...index.labels()].sort((a, b) => a - b)).toEqual(
          exact
            .search(vectors[0]!, EVERYTHING)
            .map((n) => n.label)
            .sort((a, b) => a - b),
        )
        for (const query of unitVectors(3, DIMENSION, seed + 2)) {
          for (const every of [1, 3, 50]) {
            const accept = (label: number): boolean => label % every === 0
            const found = index.search(query, 5, accept)
            const truth = exact.search(query, 5, accept)
            expect(found.map((n) => n.label)).toEqual(truth.map((n) => n.label))
            found.forEach((n, at) => expect(n.similarity).toBeCloseTo(truth[at]!.similarity, 5))
          }
        }
        await index.close()
      }),
      { numRuns: 25, seed: 7 },
    )
  })

  it.each([1, 2, 7, 50, 399, 1000])('gives exactly as many as match when one in %i does', async (every) => {
    const { path } = placeFor()
    const exact = createExactIndex(model(32))
    const index = createSegmentedIndex(model(32), { segmentSize: 100 })
    crowdedVectors(450, 32, 9).forEach((v, label) => [index, exact].forEach((i) => i.add(label, v)))
    await index.save(path)
    await index.settled()
    const set = new Set(Array.from({ length: 450 }, (_, label) => label).filter((label) => label % every === 0))
    for (const query of unitVectors(5, 32, every)) {
      expect(index.search(query, 10, set).length).toBe(exact.search(query, 10, set).length)
    }
    await index.close()
  })
})

describe('files of a segmented index', () => {
  it('adds to the log alone: segments stay as they are', async () => {
    const { folder, path } = placeFor()
    const index = await saved(path, 50)
    const before = filesOf(folder, '.vec')
    expect(before.length).toBe(2)
    index.add(100, unitVectors(1, DIMENSION, 3)[0]!)
    index.remove(1)
    await index.save(path)
    expect(filesOf(folder, '.vec')).toEqual(before)
    await index.close()
    const again = await openSegmentedIndex(path, M8, TINY)
    expect([again.size, [...again.labels()].includes(100), [...again.labels()].includes(1)]).toEqual([50, true, false])
    await again.close()
  })

  it('forgets what was written to the log but not confirmed', async () => {
    const { folder, path } = placeFor()
    await (await saved(path, 5)).close()
    const log = join(folder, filesOf(folder, '.log')[0]!)
    writeFileSync(log, Buffer.concat([readFileSync(log), Buffer.from('half a frame')]))
    const again = await openSegmentedIndex(path, M8, TINY)
    expect(again.size).toBe(5)
    again.add(9, unitVectors(1, DIMENSION, 4)[0]!)
    await again.save(path)
    await again.close()
    expect(await sizeAt(path)).toBe(6)
  })

  it('compaction leaves no byte of a removed vector, in segments and in the log, nor files that nobody names', async () => {
    const { folder, path } = placeFor()
    const index = await saved(path, 45)
    const vectors = unitVectors(45, DIMENSION, 1)
    const [old, young] = [vectors[3]!, vectors[44]!]
    writeFileSync(`${path}.0123456789abcdef.vec`, Buffer.from(old.buffer, old.byteOffset, old.byteLength))
    index.remove(3)
    index.remove(44)
    await index.save(path)
    expect([holds(folder, old), holds(folder, young)]).toEqual([true, true])
    await index.compact(path)
    expect([holds(folder, old), holds(folder, young), holds(folder, vectors[5]!)]).toEqual([false, false, true])
    expect(await verifySegments(path, M8)).toEqual([])
    await index.close()
    expect(await sizeAt(path)).toBe(43)
  })

  it('compaction joins small segments and drops empty ones', async () => {
    const { folder, path } = placeFor()
    const index = await saved(path, 80)
    for (let label = 0; label < 80; label++) if (label >= 20 && label % 4 !== 0) index.remove(label)
    for (let label = 20; label < 40; label++) index.remove(label)
    await index.compact(path)
    expect([index.size, filesOf(folder, '.graph').length]).toEqual([30, 2])
    await index.close()
  })

  it('takes changes made while it compacts', async () => {
    const { path } = placeFor()
    const index = await saved(path, 60)
    const replacement = unitVectors(1, DIMENSION, 8)[0]!
    index.remove(0)
    index.remove(25)
    const compacting = index.compact(path)
    // Let it come to the building of graphs.
    await new Promise((resolve) => setTimeout(resolve, 5))
    index.remove(1)
    index.add(26, replacement)
    index.add(200, replacement)
    await compacting
    await index.save(path)
    await index.close()
    const again = await openSegmentedIndex(path, M8, TINY)
    const labels = [...again.labels()]
    expect([again.size, labels.includes(1), again.search(replacement, 2).map((n) => n.label)]).toEqual([
      58,
      false,
      [26, 200],
    ])
    await again.close()
  })

  it.each([
    ['.vec', 'cut'],
    ['.vec', 'changed'],
    ['.vec', 'gone'],
    ['.graph', 'cut'],
    ['.graph', 'changed'],
    ['.graph', 'gone'],
    ['.log', 'cut'],
    ['.log', 'changed'],
  ])('a %s that was %s is found when it is opened and when it is checked', async (ending, how) => {
    const { folder, path } = placeFor()
    await (await saved(path, 45)).close()
    const file = join(folder, filesOf(folder, ending)[0]!)
    const bytes = readFileSync(file)
    if (how === 'changed') writeFileSync(file, bytes.fill(1, bytes.length - 3))
    else writeFileSync(file, how === 'gone' ? '' : bytes.subarray(0, bytes.length - 3))
    await expect(openSegmentedIndex(path, M8, TINY)).rejects.toMatchObject({ code: 'index-damaged' })
    expect((await verifySegments(path, M8)).length).toBe(1)
  })

  it('does not overwrite what another process has saved meanwhile', async () => {
    const { path } = placeFor()
    await (await saved(path, 5)).close()
    const [one, two] = [await openSegmentedIndex(path, M8, TINY), await openSegmentedIndex(path, M8, TINY)]
    const vector = unitVectors(1, DIMENSION, 2)[0]!
    one.add(10, vector)
    await one.save(path)
    two.add(11, vector)
    expect([await one.isOutdated(), await two.isOutdated()]).toEqual([false, true])
    await expect(two.save(path)).rejects.toMatchObject({ code: 'index-changed' })
    await Promise.all([one.close(), two.close()])
    expect(await sizeAt(path)).toBe(6)
  })

  it('is not opened for another source', async () => {
    const { path } = placeFor()
    await (await saved(path, 5)).close()
    const opening = openSegmentedIndex(path, M8, { ...TINY, source: 'another database' })
    await expect(opening).rejects.toMatchObject({ code: 'index-other-source' })
  })

  it('takes over the lock of a process that is no more', async () => {
    const { folder, path } = placeFor()
    /** No process has this number: the system gives none so high. */
    writeFileSync(`${path}.lock`, String(2 ** 30))
    await (await saved(path, 5)).close()
    expect(filesOf(folder, '.lock')).toEqual([])
  })
})
