import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LabelFilter, type ModelIdentity, UserError } from '../../src/domain/index.js'
import type { LibraryIndex, VectorIndex } from '../../src/nearest/vector-index.js'
import { model, unit, unitVectors } from './vectors.js'

const X = unit([1, 0, 0, 0])
const Y = unit([0, 1, 0, 0])
const NEAR_X = unit([1, 0.2, 0, 0])
const M4 = model(4)

/** Everything a saved index writes but its manifest. */
const isData = (file: string): boolean => !file.endsWith('.json')

/** What every vector index must do, whatever is inside; without `openOne` for one that lies in a database and has no files. */
export function vectorIndexContract(
  name: string,
  createOne: (model: ModelIdentity) => VectorIndex,
  openOne?: (path: string, model: ModelIdentity) => Promise<VectorIndex>,
): void {
  const made: (VectorIndex & Partial<LibraryIndex>)[] = []
  const create = (m: ModelIdentity): VectorIndex => {
    const index = createOne(m)
    made.push(index)
    return index
  }
  const open = async (path: string, m: ModelIdentity): Promise<VectorIndex> => {
    const index = await openOne!(path, m)
    made.push(index)
    return index
  }
  // An index that keeps files open says so by having a `close`.
  afterEach(async () => {
    for (const index of made.splice(0)) await index.close?.()
  })
  const filled = (...vectors: Float32Array[]): VectorIndex => {
    const index = create(M4)
    vectors.forEach((v, label) => index.add(label, v))
    return index
  }
  const labels = (index: VectorIndex, query: Float32Array, k: number, filter?: LabelFilter): number[] =>
    index.search(query, k, filter).map((n) => n.label)

  describe(`${name}: search`, () => {
    it('gives nothing from an empty index', () => expect(create(M4).search(X, 3)).toEqual([]))
    it('gives nothing for k = 0', () => expect(filled(X).search(X, 0)).toEqual([]))
    it('gives the most similar first, with its cosine', () => {
      const found = filled(Y, X, NEAR_X).search(X, 2)
      expect(found.map((n) => n.label)).toEqual([1, 2])
      expect(found[0]!.similarity).toBeCloseTo(1, 6)
      expect(found[1]!.similarity).toBeCloseTo(1 / Math.hypot(1, 0.2), 6)
    })
    it('gives similarities below zero too', () => {
      expect(filled(unit([-1, 0, 0, 0])).search(X, 1)[0]!.similarity).toBeCloseTo(-1, 6)
    })
    it('gives all where k is larger than the index', () => expect(labels(filled(X, Y), X, 50)).toEqual([0, 1]))
    it('orders equal similarities by label', () => {
      const index = create(M4)
      for (const label of [9, 3, 7, 1]) index.add(label, X)
      expect(labels(index, X, 2)).toEqual([1, 3])
    })
    it('filters inside the search: k matches although better ones are refused', () => {
      const index = create(model(8))
      unitVectors(300, 8, 5).forEach((v, label) => index.add(label, v))
      const found = index.search(unitVectors(1, 8, 6)[0]!, 3, (label) => label % 100 === 0)
      expect(found.map((n) => n.label).sort((a, b) => a - b)).toEqual([0, 100, 200])
    })
    it('filters by a set of labels as by a question', () => {
      const index = create(model(8))
      unitVectors(300, 8, 5).forEach((v, label) => index.add(label, v))
      const [query] = unitVectors(1, 8, 6)
      const set = new Set([7, 70, 270, 999])
      expect(index.search(query!, 5, set)).toEqual(index.search(query!, 5, (label) => set.has(label)))
      expect(labels(index, query!, 5, set).sort((a, b) => a - b)).toEqual([7, 70, 270])
      expect(index.search(query!, 5, new Set())).toEqual([])
    })
    it('takes the zero vector of a text without a known word', () => {
      const index = filled(new Float32Array(4), X)
      expect(labels(index, X, 2)).toEqual([1, 0])
      expect(index.search(new Float32Array(4), 2).every((n) => Math.abs(n.similarity) < 1e-6)).toBe(true)
    })
  })

  describe(`${name}: add and remove`, () => {
    it('replaces the vector of a label', () => {
      const index = filled(X, Y)
      index.add(0, unit([0, 0, 1, 0]))
      expect(index.size).toBe(2)
      expect(
        index
          .search(X, 2)
          .map((n) => n.similarity)
          .every((s) => s < 0.01),
      ).toBe(true)
    })
    it('no longer finds what was removed', () => {
      const index = filled(X, Y)
      index.remove(0)
      expect([index.size, labels(index, X, 5)]).toEqual([1, [1]])
    })
    it('finds again what was removed and added again, with its new vector', () => {
      const index = filled(X, Y)
      index.remove(0)
      index.add(0, Y)
      expect([index.size, labels(index, Y, 5)]).toEqual([2, [0, 1]])
      expect(index.search(Y, 1)[0]!.similarity).toBeCloseTo(1, 6)
    })
    it('ignores the removal of an unknown label, and a second removal', () => {
      const index = filled(X)
      index.remove(77)
      index.remove(0)
      index.remove(0)
      expect([index.size, index.search(X, 1)]).toEqual([0, []])
    })
    it('grows past its first room', () => {
      const index = create(model(4))
      const vectors = unitVectors(1500, 4, 3)
      vectors.forEach((v, label) => index.add(label, v))
      expect(index.size).toBe(1500)
      expect(index.search(vectors[1499]!, 1)[0]!.similarity).toBeCloseTo(1, 5)
    })
    it('does not keep the array it was given', () => {
      const vector = Float32Array.from(X)
      const index = filled(vector)
      vector.fill(0)
      expect(index.search(X, 1)[0]!.similarity).toBeCloseTo(1, 6)
    })
    it.each([
      ['another dimension', 1, new Float32Array(3)],
      ['NaN', 1, Float32Array.from([NaN, 0, 0, 0])],
      ['infinity', 1, Float32Array.from([Infinity, 0, 0, 0])],
      ['a negative label', -1, X],
      ['a broken label', 1.5, X],
    ])('refuses %s and stays as it was', (_, label, vector) => {
      const index = filled(X)
      expect(() => index.add(label, vector)).toThrow(RangeError)
      expect([index.size, labels(index, X, 5)]).toEqual([1, [0]])
    })
    it.each([-1, 1.5, NaN])('refuses k = %s', (k) => expect(() => filled(X).search(X, k)).toThrow(RangeError))
    it('refuses a query of another dimension', () => {
      expect(() => filled(X).search(new Float32Array(5), 1)).toThrow(RangeError)
    })
  })

  describe.skipIf(openOne === undefined)(`${name}: save and open`, () => {
    let folder: string
    let path: string
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'duibiao-index-'))
      path = join(folder, 'clauses')
    })
    afterEach(() => rmSync(folder, { recursive: true, force: true }))
    const fault = async (work: Promise<unknown>): Promise<string> => {
      const error: unknown = await work.then(
        () => undefined,
        (e: unknown) => e,
      )
      expect(error).toBeInstanceOf(UserError)
      expect((error as UserError).message).toMatch(/[\u4e00-\u9fff].*。$/)
      return (error as UserError).code
    }

    it('opens with the same answers, removed labels staying out', async () => {
      const index = create(model(8))
      const vectors = unitVectors(200, 8, 11)
      vectors.forEach((v, label) => index.add(label, v))
      for (let label = 0; label < 50; label++) index.remove(label)
      await index.save(path)
      const again = await open(path, model(8))
      expect([again.size, again.model]).toEqual([150, model(8)])
      for (const query of vectors.slice(0, 20)) expect(again.search(query, 7)).toEqual(index.search(query, 7))
    })
    it('can be added to and saved again, leaving no older data behind', async () => {
      await filled(X, Y).save(path)
      const again = await open(path, M4)
      again.remove(0)
      again.add(5, NEAR_X)
      await again.save(path)
      expect(labels(await open(path, M4), X, 5)).toEqual([5, 1])
      expect(readdirSync(folder).length).toBe(2)
    })
    it('saves an empty index', async () => {
      await create(M4).save(path)
      expect((await open(path, M4)).size).toBe(0)
    })
    it('writes the same bytes for the same vectors in the same order', async () => {
      const vectors = unitVectors(100, 8, 2)
      const bytes = async (target: string): Promise<Buffer[]> => {
        const index: VectorIndex & Partial<LibraryIndex> = create(model(8))
        vectors.forEach((v, label) => index.add(label, v))
        await index.save(join(folder, target))
        await index.settled?.()
        const names = readdirSync(folder)
          .filter((f) => f.startsWith(`${target}.`))
          .sort()
        return names.filter(isData).map((f) => readFileSync(join(folder, f)))
      }
      const first = await bytes('one')
      expect(first.length).toBeGreaterThan(0)
      expect(first).toEqual(await bytes('two'))
    })
    it('refuses another model, even one of the same dimension', async () => {
      await filled(X).save(path)
      expect(await fault(open(path, model(4, 'b'.repeat(64))))).toBe('index-other-model')
      expect(await fault(open(path, model(5)))).toBe('index-other-model')
    })
    it('says that there is no index', async () => expect(await fault(open(path, M4))).toBe('index-missing'))
    it('refuses a manifest that is no manifest', async () => {
      await filled(X).save(path)
      writeFileSync(`${path}.json`, '{"format":99}')
      expect(await fault(open(path, M4))).toBe('index-damaged')
    })
    it.each(['cut', 'changed', 'gone'])('refuses data that was %s', async (how) => {
      await filled(X, Y).save(path)
      const file = join(folder, readdirSync(folder).find(isData)!)
      const bytes = readFileSync(file)
      if (how === 'gone') rmSync(file)
      else if (how === 'cut') writeFileSync(file, bytes.subarray(0, bytes.length - 3))
      else writeFileSync(file, bytes.fill(1, bytes.length - 3))
      expect(await fault(open(path, M4))).toBe('index-damaged')
    })
    it('keeps the saved index when a later save fails half-way', async () => {
      await filled(X).save(path)
      const before = readdirSync(folder).sort()
      await expect(filled(Y).save(join(folder, 'no', 'such', 'folder'))).rejects.toThrow()
      expect(readdirSync(folder).sort()).toEqual(before)
      expect((await open(path, M4)).size).toBe(1)
    })
  })
}
