/**
 * Places of the token lists in batches of one length each, the longest batch `most` lists. Without padding a list's vector
 * cannot depend on what stands beside it, and short lists do not pay for long ones.
 */
export function batchesOfSameLength(lists: readonly (readonly unknown[])[], most: number): number[][] {
  const byLength = new Map<number, number[]>()
  lists.forEach((list, at) => {
    const same = byLength.get(list.length)
    if (same) same.push(at)
    else byLength.set(list.length, [at])
  })
  const batches: number[][] = []
  for (const [, places] of [...byLength].sort((a, b) => a[0] - b[0])) {
    for (let at = 0; at < places.length; at += most) batches.push(places.slice(at, at + most))
  }
  return batches
}
