import type { UnitKind } from '../domain/index.js'
import type { DraftUnit } from './draft-unit.js'
import type { HeadingLine } from './heading-line.js'
import { NUMBER_STYLES } from './heading-number.js'

/** Deepest level given to a unit; Word knows nine outline levels, and no plan nests deeper than six. */
const DEEPEST_LEVEL = 9
/** Level of sections: boxes and tables hang below one or below its chapter, never below an item. */
export const SECTION_LEVEL = 2

export const FRONT_RANK = -3
export const APPENDIX_RANK = -2
/** Items without a number give way to everything that has one. */
export const UNNUMBERED_RANK = NUMBER_STYLES.length + 10
export const TABLE_RANK = UNNUMBERED_RANK + 1

/** Where a heading stands and what it says, before it has a place in the tree. */
export interface Heading {
  readonly item: number
  readonly printed: string
  readonly title: string
  /** End of the heading in its line. */
  readonly to: number
  readonly number?: HeadingLine['number']
}

/** The outline as far as it is read: all units in reading order, and those that are still open, outermost first. */
export class OutlineStack {
  readonly units: DraftUnit[] = []
  open: DraftUnit[] = []

  /** Adds a unit below the innermost open one and opens it; a front unit closes everything. */
  add(kind: UnitKind, level: number, rank: number, heading: Heading): DraftUnit {
    if (kind === 'front') this.open = []
    const { item, printed, title, to, number = null } = heading
    const parent = this.top() ?? null
    const unit: DraftUnit = {
      index: this.units.length,
      parent,
      level,
      kind,
      rank,
      item,
      printed,
      title,
      number,
      headingTo: to,
      body: [],
      grid: null,
      gridItem: -1,
    }
    this.units.push(unit)
    this.open.push(unit)
    return unit
  }

  /** Adds a unit with the heading a line begins with; text behind the heading is its first paragraph. */
  addHeading(
    kind: UnitKind,
    level: number,
    rank: number,
    item: number,
    heading: HeadingLine,
    lineLength: number,
  ): DraftUnit {
    const { printed, title, titleEnd, number, bodyStart } = heading
    const unit = this.add(kind, level, rank, { item, printed, title, to: titleEnd, number })
    if (bodyStart < lineLength) unit.body.push({ item, from: bodyStart })
    return unit
  }

  top(): DraftUnit | undefined {
    return this.open.at(-1)
  }

  /** Level of a unit below the innermost open one. */
  childLevel(): number {
    return Math.min((this.top()?.level ?? 0) + 1, DEEPEST_LEVEL)
  }

  /** Closes every open unit of this or a deeper rank, and front matter. */
  closeFrom(rank: number): void {
    while (this.open.length > 0 && (this.top()!.rank >= rank || this.top()!.kind === 'front')) this.open.pop()
  }

  /** Closes items without a number, tables and box items. */
  closeUnnumbered(): void {
    while (this.open.length > 0 && this.top()!.rank >= UNNUMBERED_RANK) this.open.pop()
  }

  /** Closes everything below the section. */
  closeItems(): void {
    while (this.open.length > 0 && this.top()!.level > SECTION_LEVEL) this.open.pop()
  }
}
