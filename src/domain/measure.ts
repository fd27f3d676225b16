/** Whether a county or city is expected to answer a measure of the reference. */
export type MeasureScope = 'local' | 'national' | 'conditional'

/** `measure` = sentence of a task paragraph; `box` = item of a 专栏; `indicator` = row of the indicator table. */
export type MeasureKind = 'measure' | 'box' | 'indicator'

/** One commitment of the reference plan: the unit that is covered or not. It is a clause of the reference seen as a demand. */
export interface Measure {
  /** Same id as the clause it comes from. */
  readonly id: string
  readonly kind: MeasureKind
  readonly text: string
  /** Title of the task paragraph it stands in. */
  readonly task: string
  /** Headings from the chapter down, as printed. */
  readonly path: readonly string[]
  readonly scope: MeasureScope
  /** Why it is not `local`, in Chinese; '' for local ones. */
  readonly scopeReason: string
  /** True where the reference calls it 约束性 or sets a number to be reached. */
  readonly binding: boolean
}
