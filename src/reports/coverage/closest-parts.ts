import type { Matter } from './matter.js'
import { NO_VECTOR } from './part-numbers.js'

/** How near the parts of a measure come to those of the offered clauses, by cosine. */
export interface ClosestParts {
  /** For each part of the measure the cosine with the closest part of any clause, in [0, 1]; 0 without a vector. */
  readonly byPart: Float64Array
  /** For each clause the highest cosine of any two parts, in [-1, 1]; 0 where there are no two with vectors. */
  readonly byClause: Float64Array
}

export function closestParts({
  offered,
  partNumbers,
  table,
}: Pick<Matter, 'offered' | 'partNumbers' | 'table'>): ClosestParts {
  const width = offered.reduce((sum, o) => sum + o.read.partNumbers.length, 0)
  const theirs = new Int32Array(width)
  let filled = 0
  for (const { read } of offered) {
    theirs.set(read.partNumbers, filled)
    filled += read.partNumbers.length
  }
  const cosines = table.partCosines(partNumbers, theirs)
  const byPart = new Float64Array(partNumbers.length)
  const byClause = new Float64Array(offered.length)
  let from = 0
  for (let c = 0; c < offered.length; c++) {
    const to = from + offered[c]!.read.partNumbers.length
    let closest = -Infinity
    for (let part = 0; part < byPart.length; part++) {
      if (partNumbers[part] === NO_VECTOR) continue
      for (let at = from; at < to; at++) {
        const cosine = cosines[part * width + at]!
        if (cosine > closest) closest = cosine
        if (cosine > byPart[part]!) byPart[part] = cosine
      }
    }
    byClause[c] = closest === -Infinity ? 0 : closest
    from = to
  }
  return { byPart, byClause }
}
