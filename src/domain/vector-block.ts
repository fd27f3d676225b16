import { DOT_KERNEL } from './dot-kernel.js'

const FLOAT_BYTES = 4
/** The kernel takes four numbers of 32 bits a step, so a vector's room is a multiple of this. */
const STEP_BYTES = 16
/** Size of a page of WebAssembly memory. */
const PAGE_BYTES = 65536

/** Rows and columns of one call of the kernel; even, since it takes two by two. Their products are 256 KiB: they stay near the processor. */
const MOST_ROWS = 64
const MOST_COLUMNS = 1024

/** Where things lie: addresses of rows, addresses of columns (weights of a sum after them), products, vectors. */
const ROWS_AT = 0
const COLUMNS_AT = ROWS_AT + MOST_ROWS * FLOAT_BYTES
const WEIGHTS_AT = COLUMNS_AT + MOST_COLUMNS * FLOAT_BYTES
const PRODUCTS_AT = WEIGHTS_AT + MOST_COLUMNS * FLOAT_BYTES
const VECTORS_AT = PRODUCTS_AT + MOST_ROWS * MOST_COLUMNS * FLOAT_BYTES

/** What dot-kernel.wat exports. */
interface Kernel {
  readonly memory: WebAssembly.Memory
  readonly products: (
    rows: number,
    rowCount: number,
    columns: number,
    columnCount: number,
    length: number,
    out: number,
  ) => void
  readonly unitSum: (places: number, weights: number, count: number, length: number, out: number) => number
}

let compiled: WebAssembly.Module | undefined

const even = (count: number): number => count + (count % 2)

/** Number of the zero vector, which every block has. */
export const ZERO = 0

/**
 * Vectors of one dimension side by side, known by numbers, for many scalar products. They lie in memory of WebAssembly, whose SIMD
 * takes four numbers at once and every vector twice: measured with vectors of 256 numbers some ten times as fast as JavaScript (22 ns a
 * product instead of 210), and the same to the last bit everywhere.
 */
export class VectorBlock {
  readonly #kernel: Kernel
  readonly #length: number
  #count = 1
  #floats: Float32Array
  #addresses: Int32Array

  /** For vectors of `dimension` >= 1 numbers. */
  constructor(readonly dimension: number) {
    compiled ??= new WebAssembly.Module(Buffer.from(DOT_KERNEL, 'base64'))
    this.#kernel = new WebAssembly.Instance(compiled).exports as unknown as Kernel
    this.#length = Math.ceil((dimension * FLOAT_BYTES) / STEP_BYTES) * STEP_BYTES
    this.#floats = new Float32Array(0)
    this.#addresses = new Int32Array(0)
    this.#makeRoom()
  }

  /** Keeps a copy of the vector; its number. RangeError for another dimension. */
  add(vector: Float32Array): number {
    if (vector.length !== this.dimension)
      throw new RangeError(`a vector of ${vector.length} numbers among those of ${this.dimension}`)
    this.#floats.set(vector, this.#addressOf(this.#count) / FLOAT_BYTES)
    return this.#counted()
  }

  /** How many vectors there are, the zero vector among them. */
  get count(): number {
    return this.#count
  }

  /** Forgets all vectors but the first `count`. */
  cut(count: number): void {
    this.#count = Math.max(1, Math.min(count, this.#count))
  }

  /**
   * Adds the unit vector of a weighted sum of vectors; its number, ZERO where the sum is the zero vector. Only the first 1,024 count:
   * so many words between two marks are no part of a text.
   */
  addUnitSum(of: readonly number[], weights: readonly number[]): number {
    const count = Math.min(of.length, MOST_COLUMNS)
    for (let k = 0; k < count; k++) {
      this.#addresses[COLUMNS_AT / FLOAT_BYTES + k] = this.#addressOf(of[k]!)
      this.#floats[WEIGHTS_AT / FLOAT_BYTES + k] = weights[k]!
    }
    const out = this.#addressOf(this.#count)
    return this.#kernel.unitSum(COLUMNS_AT, WEIGHTS_AT, count, this.#length, out) === 0 ? ZERO : this.#counted()
  }

  /** Writes the scalar product of vector `rows[r]` with vector `columns[c]`, summed in 32 bits, to `out[r * columns.length + c]`. */
  products(rows: ArrayLike<number>, columns: ArrayLike<number>, out: Float32Array): void {
    for (let row = 0; row < rows.length; row += MOST_ROWS) {
      const rowCount = this.#list(ROWS_AT, rows, row, MOST_ROWS)
      for (let column = 0; column < columns.length; column += MOST_COLUMNS) {
        const columnCount = this.#list(COLUMNS_AT, columns, column, MOST_COLUMNS)
        this.#kernel.products(ROWS_AT, rowCount, COLUMNS_AT, columnCount, this.#length, PRODUCTS_AT)
        const wanted = Math.min(columnCount, columns.length - column)
        for (let r = 0; r < rowCount && row + r < rows.length; r++) {
          const at = PRODUCTS_AT / FLOAT_BYTES + r * columnCount
          out.set(this.#floats.subarray(at, at + wanted), (row + r) * columns.length + column)
        }
      }
    }
  }

  /** Lists the addresses of at most `most` vectors from the place `from` on, the zero vector at the end of an odd list; their count. */
  #list(list: number, vectors: ArrayLike<number>, from: number, most: number): number {
    const count = Math.min(most, vectors.length - from)
    const at = list / FLOAT_BYTES
    for (let v = 0; v < count; v++) this.#addresses[at + v] = this.#addressOf(vectors[from + v]!)
    // Only an odd list has room for one more: behind a full one the next list begins.
    if (even(count) > count) this.#addresses[at + count] = this.#addressOf(ZERO)
    return even(count)
  }

  #addressOf(vector: number): number {
    return VECTORS_AT + vector * this.#length
  }

  /** The vector written last is kept, and there is room for one more. */
  #counted(): number {
    this.#count += 1
    this.#makeRoom()
    return this.#count - 1
  }

  #makeRoom(): void {
    const { memory } = this.#kernel
    const lacking = this.#addressOf(this.#count + 1) - memory.buffer.byteLength
    if (lacking <= 0 && this.#floats.length > 0) return
    // By doubling, so that adding stays linear.
    if (lacking > 0) memory.grow(Math.ceil(Math.max(lacking, memory.buffer.byteLength) / PAGE_BYTES))
    this.#floats = new Float32Array(memory.buffer)
    this.#addresses = new Int32Array(memory.buffer)
  }
}
