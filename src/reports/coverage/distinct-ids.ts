/** Collects numbers from several lists, each kept once: words that stand in many clauses are compared once. */
export class DistinctIds {
  readonly #places = new Map<number, number>()

  get size(): number {
    return this.#places.size
  }

  /** Place of each number of the list among the distinct ones. */
  placesOf(list: Int32Array): Int32Array {
    return list.map((id) => {
      const known = this.#places.get(id)
      if (known !== undefined) return known
      const place = this.#places.size
      this.#places.set(id, place)
      return place
    })
  }

  /** The distinct numbers, in order of first sight. */
  ids(): Int32Array {
    return Int32Array.from(this.#places.keys())
  }
}
