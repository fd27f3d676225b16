/** Place in `places` of the one where `row` is highest, the first of equal ones; -1 where it is 0 at all of them. */
export function bestPlace(row: Float32Array, places: Int32Array): number {
  let best = 0
  let found = -1
  for (let p = 0; p < places.length && best < 1; p++) {
    const match = row[places[p]!]!
    if (match > best) {
      best = match
      found = p
    }
  }
  return found
}
