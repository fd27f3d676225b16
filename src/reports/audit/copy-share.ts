import { coverage, type CopiedRuns } from './copied-runs.js'

/** How much of the draft one source holds word for word. */
export interface SourceShare {
  readonly plan: string
  /** Copied characters, without what the reference holds and what is stock phrase. */
  readonly characters: number
  /** The same as a share of the draft, in [0, 1]. */
  readonly share: number
  /** Length of the longest run in characters. */
  readonly longest: number
}

/** How much of a draft is copied, and from where. Characters are counted without blanks, marks included. */
export interface CopyShare {
  readonly draftCharacters: number
  /** Share of the draft that the reference holds word for word, in [0, 1]. */
  readonly fromReference: number
  /** Share that stands in most of the other plans (stock phrases), outside the reference. */
  readonly stock: number
  /** Share copied from other plans once reference and stock phrases are taken out. */
  readonly fromOthers: number
  /** Most copied from first; sources without any copied run are left out. */
  readonly sources: readonly SourceShare[]
  /** Id of the plan most of it comes from; null where nothing is copied. */
  readonly likeliestSource: string | null
}

/** A run is a stock phrase when at least this share of the other plans has it … */
const STOCK_SHARE = 0.5
/** … and at least this many: two plans that share a text are a copy, not a habit. */
const STOCK_PLANS = 3

/** Marks the folded characters of the draft that are stock phrases: they stand in most other plans. */
export function stockPhrases(length: number, others: readonly CopiedRuns[]): Uint8Array {
  const plansAt = new Uint32Array(length)
  for (const other of others) coverage(length, other.runs).forEach((mark, i) => (plansAt[i]! += mark))
  const needed = Math.max(STOCK_PLANS, Math.ceil(others.length * STOCK_SHARE))
  return Uint8Array.from(plansAt, (count) => (count >= needed ? 1 : 0))
}

const sum = (marks: Uint8Array): number => marks.reduce((total, mark) => total + mark, 0)

/** Adds up copied characters by source, after subtracting the reference and stock phrases. */
export function copyShare(length: number, reference: CopiedRuns | undefined, others: readonly CopiedRuns[]): CopyShare {
  const fromReference = coverage(length, reference?.runs ?? [])
  const stock = stockPhrases(length, others).map((mark, i) => (fromReference[i] === 1 ? 0 : mark))
  const any = new Uint8Array(length)
  const sources: SourceShare[] = []
  for (const other of others) {
    const own = coverage(length, other.runs).map((mark, i) => (fromReference[i] === 1 || stock[i] === 1 ? 0 : mark))
    own.forEach((mark, i) => (any[i]! |= mark))
    const characters = sum(own)
    if (characters === 0) continue
    const longest = other.runs.reduce((best, run) => Math.max(best, run.length), 0)
    sources.push({ plan: other.source, characters, share: characters / length, longest })
  }
  sources.sort((a, b) => b.characters - a.characters || (a.plan < b.plan ? -1 : 1))
  const share = (marks: Uint8Array): number => (length === 0 ? 0 : sum(marks) / length)
  return {
    draftCharacters: length,
    fromReference: share(fromReference),
    stock: share(stock),
    fromOthers: share(any),
    sources,
    likeliestSource: sources[0]?.plan ?? null,
  }
}
