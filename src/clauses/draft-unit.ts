import type { UnitKind } from '../domain/index.js'
import type { Grid } from './flow.js'
import type { HeadingNumber } from './heading-number.js'

/** A run of a flow line: from an offset to its end. */
export interface BodyPart {
  readonly item: number
  readonly from: number
}

/** A unit of the outline while the tree is built; positions are flow items and offsets in their lines. */
export interface DraftUnit {
  readonly index: number
  /** A box is hung up again under its chapter once the whole chapter is known. */
  parent: DraftUnit | null
  level: number
  readonly kind: UnitKind
  readonly printed: string
  readonly title: string
  readonly number: HeadingNumber | null
  /** Flow item the heading stands in. */
  readonly item: number
  /** End of the heading in its line; it begins with the line. */
  readonly headingTo: number
  /** Place in the order of nesting: a heading closes every open unit of the same or a higher rank. */
  readonly rank: number
  readonly body: BodyPart[]
  grid: Grid | null
  gridItem: number
}
