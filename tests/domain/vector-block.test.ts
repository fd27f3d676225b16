import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import loadWabt from 'wabt'
import { dot } from '../../src/domain/dot.js'
import { DOT_KERNEL } from '../../src/domain/dot-kernel.js'
import { VectorBlock, ZERO } from '../../src/domain/vector-block.js'

const vector = (length: number): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.float({ noNaN: true, min: -10, max: 10 }), { minLength: length, maxLength: length })
    .map((x) => Float32Array.from(x))

/** Vectors of one dimension, and which of them meet; numbers from 1, as the block gives them. */
const work = fc.integer({ min: 1, max: 9 }).chain((dimension) =>
  fc.array(vector(dimension), { minLength: 1, maxLength: 7 }).chain((vectors) => {
    const places = fc.array(fc.nat(vectors.length), { maxLength: 9 })
    return fc.record({ dimension: fc.constant(dimension), vectors: fc.constant(vectors), rows: places, columns: places })
  }),
)

function blockOf(dimension: number, vectors: readonly Float32Array[]): { block: VectorBlock; all: Float32Array[] } {
  const block = new VectorBlock(dimension)
  for (const v of vectors) block.add(v)
  return { block, all: [new Float32Array(dimension), ...vectors] }
}

function products(block: VectorBlock, rows: readonly number[], columns: readonly number[]): Float32Array {
  const out = new Float32Array(rows.length * columns.length)
  block.products(rows, columns, out)
  return out
}

describe('a block of vectors', () => {
  it('gives the scalar product of every row with every column', () => {
    fc.assert(
      fc.property(work, ({ dimension, vectors, rows, columns }) => {
        const { block, all } = blockOf(dimension, vectors)
        const expected = rows.flatMap((r) => columns.map((c) => dot(all[r]!, all[c]!)))
        const found = products(block, rows, columns)
        expect(found).toHaveLength(expected.length)
        expected.forEach((e, at) => expect(found[at]).toBeCloseTo(e, 3))
      }),
    )
  })

  it('gives a product to the last bit the same whatever stands beside it', () => {
    fc.assert(
      fc.property(work, ({ dimension, vectors, rows, columns }) => {
        const { block } = blockOf(dimension, vectors)
        const alone = rows.flatMap((r) => columns.flatMap((c) => [...products(block, [r], [c])]))
        expect([...products(block, rows, columns)]).toEqual(alone)
      }),
    )
  })

  it('takes more rows and columns than one call of the kernel', () => {
    const { block } = blockOf(2, [Float32Array.of(1, 2), Float32Array.of(3, 4)])
    const rows = Array.from({ length: 131 }, (_, r) => (r % 3 === 0 ? 1 : 2))
    const columns = Array.from({ length: 2049 }, (_, c) => (c % 5 === 0 ? 2 : 1))
    const dots = [
      [5, 11],
      [11, 25],
    ]
    expect([...products(block, rows, columns)]).toEqual(rows.flatMap((r) => columns.map((c) => dots[r - 1]![c - 1]!)))
  })

  it('adds unit vectors of weighted sums, and nothing for a sum of zero', () => {
    const { block } = blockOf(3, [Float32Array.of(1, 0, 0), Float32Array.of(0, 1, 0), Float32Array.of(-1, 0, 0)])
    expect(block.addUnitSum([1, 3], [2, 2])).toBe(ZERO)
    expect(block.addUnitSum([], [])).toBe(ZERO)
    const sum = block.addUnitSum([1, 2], [3, 4])
    expect(sum).toBe(4)
    const [x, y, itself] = products(block, [sum], [1, 2, sum])
    expect(x).toBeCloseTo(0.6, 6)
    expect(y).toBeCloseTo(0.8, 6)
    expect(itself).toBeCloseTo(1, 6)
  })

  it('keeps what it holds while it grows, and forgets what is cut off', () => {
    const block = new VectorBlock(256)
    const made = Array.from({ length: 3000 }, (_, n) => Float32Array.from({ length: 256 }, (_, i) => (n * 7 + i) % 11))
    const numbers = made.map((v) => block.add(v))
    expect(numbers).toEqual(made.map((_, n) => n + 1))
    expect(products(block, [1, 1500, 3000], [2])).toEqual(
      Float32Array.of(dot(made[0]!, made[1]!), dot(made[1499]!, made[1]!), dot(made[2999]!, made[1]!)),
    )
    block.cut(2)
    expect(block.count).toBe(2)
    expect(block.add(made[9]!)).toBe(2)
    expect(products(block, [1], [2])[0]).toBe(dot(made[0]!, made[9]!))
    block.cut(0)
    expect(block.count).toBe(1)
  })

  it('must not take a vector of another dimension', () => {
    expect(() => new VectorBlock(3).add(Float32Array.of(1, 2))).toThrow(RangeError)
  })
})

describe('the kernel', () => {
  it('is what its source assembles to (npm run kernel)', async () => {
    const source = readFileSync(new URL('../../src/domain/dot-kernel.wat', import.meta.url), 'utf8')
    const { buffer } = (await loadWabt()).parseWat('dot-kernel.wat', source, { simd: true }).toBinary({})
    expect(DOT_KERNEL).toBe(Buffer.from(buffer).toString('base64'))
  })
})
