import { diffArrays } from 'diff'
import type { Mark } from './marks.js'
import { tokensOf } from './tokens.js'

/** Above this share of common characters two texts are versions of one another and their differences are worth marking. */
const VERSION_SHARE = 0.5

/** Below it only common runs are marked; shorter ones (的, 加强) say nothing. */
const TELLING_RUN = 4

export type DifferenceKind = 'only-here' | 'common'

export interface Difference {
  /** Marks on the first and on the second text. */
  readonly left: readonly Mark<DifferenceKind>[]
  readonly right: readonly Mark<DifferenceKind>[]
  /** Common characters as a share of the longer text, 0 to 1. */
  readonly share: number
  /** Whether the texts are near enough that differences are marked; otherwise common runs are. */
  readonly isVersion: boolean
}

interface Run {
  readonly start: number
  readonly end: number
}

const asMarks = (runs: readonly Run[], kind: DifferenceKind): readonly Mark<DifferenceKind>[] =>
  runs.map((span) => ({ span, kind }))

/** Compares two texts token by token; offsets are UTF-16 code units of each text. */
export function differenceOf(left: string, right: string): Difference {
  const common: [Run, Run][] = []
  const onlyLeft: Run[] = []
  const onlyRight: Run[] = []
  let l = 0
  let r = 0
  for (const part of diffArrays([...tokensOf(left)], [...tokensOf(right)])) {
    const length = part.value.join('').length
    if (part.removed) onlyLeft.push({ start: l, end: l + length })
    else if (part.added) onlyRight.push({ start: r, end: r + length })
    else common.push([{ start: l, end: l + length }, { start: r, end: r + length }])
    if (!part.added) l += length
    if (!part.removed) r += length
  }
  const shared = common.reduce((sum, [run]) => sum + run.end - run.start, 0)
  const share = shared / Math.max(1, left.length, right.length)
  if (share >= VERSION_SHARE) {
    return { left: asMarks(onlyLeft, 'only-here'), right: asMarks(onlyRight, 'only-here'), share, isVersion: true }
  }
  const telling = common.filter(([run]) => run.end - run.start >= TELLING_RUN)
  return {
    left: asMarks(telling.map(([run]) => run), 'common'),
    right: asMarks(telling.map(([, run]) => run), 'common'),
    share,
    isVersion: false,
  }
}
