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

/** Full and half width, and kinds of blanks, are the same to a reader. */
const isSame = (a: string, b: string): boolean => a === b || folded(a) === folded(b)
const folded = (token: string): string => token.normalize('NFKC').toLowerCase().trim()

interface Run {
  readonly start: number
  readonly end: number
}

const lengthOf = (tokens: readonly string[], from: number, count: number): number =>
  tokens.slice(from, from + count).join('').length

const asMarks = (runs: readonly Run[], kind: DifferenceKind): readonly Mark<DifferenceKind>[] =>
  runs.map((span) => ({ span, kind }))

/** Compares two texts token by token; offsets are UTF-16 code units of each text. */
export function differenceOf(left: string, right: string): Difference {
  const common: [Run, Run][] = []
  const onlyLeft: Run[] = []
  const onlyRight: Run[] = []
  const leftTokens = [...tokensOf(left)]
  const rightTokens = [...tokensOf(right)]
  // Offsets in characters (l, r) and in tokens (i, k): equal tokens may differ in length, ％ and %.
  let [l, r, i, k] = [0, 0, 0, 0]
  for (const part of diffArrays(leftTokens, rightTokens, { comparator: isSame })) {
    const fromLeft = part.added ? 0 : lengthOf(leftTokens, i, part.count)
    const fromRight = part.removed ? 0 : lengthOf(rightTokens, k, part.count)
    if (part.removed) onlyLeft.push({ start: l, end: l + fromLeft })
    else if (part.added) onlyRight.push({ start: r, end: r + fromRight })
    else
      common.push([
        { start: l, end: l + fromLeft },
        { start: r, end: r + fromRight },
      ])
    if (!part.added) i += part.count
    if (!part.removed) k += part.count
    l += fromLeft
    r += fromRight
  }
  const shared = common.reduce((sum, [run]) => sum + run.end - run.start, 0)
  const share = shared / Math.max(1, left.length, right.length)
  if (share >= VERSION_SHARE) {
    return { left: asMarks(onlyLeft, 'only-here'), right: asMarks(onlyRight, 'only-here'), share, isVersion: true }
  }
  const telling = common.filter(([run]) => run.end - run.start >= TELLING_RUN)
  return {
    left: asMarks(
      telling.map(([run]) => run),
      'common',
    ),
    right: asMarks(
      telling.map(([, run]) => run),
      'common',
    ),
    share,
    isVersion: false,
  }
}
