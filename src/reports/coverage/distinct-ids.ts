/** Collects numbers from several lists, each kept once: words that stand in many clauses are compared once. */
export class DistinctIds {
  readonly #places = new Map<number, number>()

  get size(): number {
    return this.#places.size
  }

  /** Place of each number of the list among the distinct ones. */
  placesOf(list: Int32Array): Int32Array {
    const places = new Int32Array(list.length)
    for (let at = 0; at < places.length; at++) {
      let place = this.#places.get(list[at]!)
      if (place === undefined) {
        place = this.#places.size
        this.#places.set(list[at]!, place)
      }
      places[at] = place
    }
    return places
  }

  /** The distinct numbers, in order of first sight. */
  ids(): Int32Array {
    const ids = new Int32Array(this.#places.size)
    let at = 0
    for (const id of this.#places.keys()) ids[at++] = id
    return ids
  }
}
