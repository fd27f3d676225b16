/** A place where two aligned texts differ; either side may be empty. Positions are in the texts given. */
export interface Gap {
  readonly left: string
  readonly right: string
  readonly leftAt: number
  readonly rightAt: number
}

/** Two texts laid against each other by their longest common subsequence. */
export interface Alignment {
  /** Common characters twice over the sum of lengths, in [0, 1]. */
  readonly ratio: number
  /** Differences in order; empty for equal texts. */
  readonly gaps: readonly Gap[]
}

/** Longer texts are not aligned: the cost is the product of lengths, and segments of plans are far shorter. */
export const MAX_ALIGNED = 200

/** Aligns two short texts. Throws a RangeError above {@link MAX_ALIGNED} characters a side. */
export function align(left: string, right: string): Alignment {
  if (left.length > MAX_ALIGNED || right.length > MAX_ALIGNED) throw new RangeError(`align takes at most ${MAX_ALIGNED} characters`)
  const width = right.length + 1
  const table = new Uint8Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      table[i * width + j] =
        left[i] === right[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
  const gaps: Gap[] = []
  let i = 0
  let j = 0
  let gapLeft = 0
  let gapRight = 0
  const close = (): void => {
    if (i > gapLeft || j > gapRight)
      gaps.push({ left: left.slice(gapLeft, i), right: right.slice(gapRight, j), leftAt: gapLeft, rightAt: gapRight })
  }
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      close()
      gapLeft = ++i
      gapRight = ++j
    } else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++
    else j++
  }
  i = left.length
  j = right.length
  close()
  const sum = left.length + right.length
  return { ratio: sum === 0 ? 1 : (2 * table[0]!) / sum, gaps }
}
