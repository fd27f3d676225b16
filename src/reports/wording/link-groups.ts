/** Two texts by their places and how much they share, in [0, 1]. */
export interface SharedPair {
  readonly a: number
  readonly b: number
  readonly share: number
}

/**
 * Complete-link grouping (Sørensen 1948): the most alike pairs first, two groups become one only where every member of the one is
 * alike with every member of the other, so that A~B~C with A unlike C stays two groups. Groups of two and more, members in rising order.
 */
export function completeLinkGroups(
  pairs: readonly SharedPair[],
  isAlike: (a: number, b: number) => boolean,
): number[][] {
  const groupOf = new Map<number, number[]>()
  const membersOf = (at: number): number[] => groupOf.get(at) ?? [at]
  const ordered = [...pairs].sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b)
  for (const { a, b } of ordered) {
    const [left, right] = [membersOf(a), membersOf(b)]
    if (left === right || left.includes(b)) continue
    if (!left.every((l) => right.every((r) => isAlike(l, r)))) continue
    const both = [...left, ...right]
    for (const at of both) groupOf.set(at, both)
  }
  return [...new Set(groupOf.values())].map((group) => group.sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!)
}
