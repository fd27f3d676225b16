import type { LinkSignals } from './link.js'

/** Why a clause was found. */
export interface SearchWhy {
  readonly signals: LinkSignals
  readonly sharedWords: readonly string[]
}

/** A clause of some plan that answers a query; near-identical ones are folded into `same`. */
export interface SearchHit {
  readonly plan: string
  readonly clause: string
  readonly path: readonly string[]
  readonly text: string
  readonly score: number
  readonly why: SearchWhy
  readonly same: readonly { readonly plan: string; readonly clause: string }[]
}
