/** The signals a link rests on, each in [0, 1] except `dense`, a cosine in [-1, 1]. */
export interface LinkSignals {
  readonly dense: number
  readonly lexical: number
  readonly number: number
  readonly heading: number
}

/** A draft clause and a measure it may answer. `score` orders links of one run; it is not a probability. */
export interface Link {
  readonly clause: string
  readonly measure: string
  readonly score: number
  /** 1 = best measure for this clause. */
  readonly rank: number
  readonly signals: LinkSignals
  /** Shared words that carry the link, most telling first. */
  readonly sharedWords: readonly string[]
}
