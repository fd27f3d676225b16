import type { LinkSignals } from './link.js'

/** A word of the question and another word of the clause that says nearly the same. */
export interface AlignedWords {
  readonly asked: string
  readonly found: string
}

/** A measure of a higher plan that both texts come near to. */
export interface SharedMeasure {
  readonly plan: string
  readonly clause: string
  readonly text: string
}

/** Why a clause was found. */
export interface SearchWhy {
  readonly signals: LinkSignals
  /** Words of both, as compared, rarest first. */
  readonly sharedWords: readonly string[]
  /** Words that differ and say nearly the same, rarest first. */
  readonly alike: readonly AlignedWords[]
  /** Numbers and quantities as compared: those of both, and where the question has numbers the clause's others. */
  readonly numbers: { readonly same: readonly string[]; readonly other: readonly string[] }
  /** The measure of a higher plan that both answer; null where there is none or it was not what brought the clause up. */
  readonly measure: SharedMeasure | null
  /** All of it as one Chinese sentence. */
  readonly message: string
}

/** A clause of some plan that answers a query; near-identical ones are folded into `same`. */
export interface SearchHit {
  readonly plan: string
  readonly clause: string
  readonly path: readonly string[]
  readonly text: string
  /** Orders the hits of one query, larger is nearer; no probability. */
  readonly score: number
  /** False where unrelated clauses of this library come as near: it shares words, but is no similar wording. True where the library is too small to tell. */
  readonly close: boolean
  readonly why: SearchWhy
  /** Other places of the same wording. */
  readonly same: readonly { readonly plan: string; readonly clause: string }[]
}
