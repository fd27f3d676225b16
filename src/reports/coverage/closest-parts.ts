import type { Matter } from './matter.js'

/**
 * For each offered clause and each part of the measure the cosine with the clause's closest part, in [-1, 1]; -Infinity where one of
 * them has no vector.
 */
export function closestParts({
  offered,
  partNumbers,
  words,
}: Pick<Matter, 'offered' | 'partNumbers' | 'words'>): Float64Array[] {
  const closest = offered.map(() => new Float64Array(partNumbers.length).fill(-Infinity))
  const wanted = partNumbers.flatMap((number, part) => (number === undefined ? [] : [{ number, part }]))
  const theirs = Int32Array.from(offered.flatMap((o) => [...o.partNumbers]))
  const cosines = words.partCosines(
    Int32Array.from(wanted, (w) => w.number),
    theirs,
  )
  wanted.forEach(({ part }, w) => {
    let at = w * theirs.length
    offered.forEach((o, c) => {
      const end = at + o.partNumbers.length
      for (; at < end; at++) if (cosines[at]! > closest[c]![part]!) closest[c]![part] = cosines[at]!
    })
  })
  return closest
}
