import type { UnitKind } from '../domain/index.js'
import { endsSentence } from './characters.js'
import { placeBoxes } from './box-levels.js'
import type { DraftUnit } from './draft-unit.js'
import type { FlowItem, Grid, Line } from './flow.js'
import { frontEnd, isDateLine, isFormLine, isPlanTitle } from './front-matter.js'
import { LONGEST_TITLE, readHeadingLine, type HeadingLine } from './heading-line.js'
import { NUMBER_STYLES } from './heading-number.js'
import { boxItemNameEnd } from './naming-sentence.js'
import { nameParagraphs } from './paragraph-names.js'

/** Deepest level given to a unit; Word knows nine outline levels, and no plan nests deeper than six. */
export const DEEPEST_LEVEL = 9

const FRONT_RANK = -2
const APPENDIX_RANK = -1
/** Items without a number give way to everything that has one. */
const UNNUMBERED_RANK = NUMBER_STYLES.length + 10
const TABLE_RANK = UNNUMBERED_RANK + 1

/** A box that is open: the unit and what was open before it. */
interface OpenBox {
  readonly unit: DraftUnit
  readonly frame: number | undefined
  readonly outer: readonly DraftUnit[]
  /** Last numbered heading of each style before the box, for telling the box's own numbers from the outline's. */
  named: boolean
}

/** Builds the outline of a plan from its flow, in reading order. One pass; nesting is kept in a list, never by recursion. */
export function buildOutline(items: readonly FlowItem[]): readonly DraftUnit[] {
  const builder = new OutlineBuilder(items)
  const units = builder.build()
  placeBoxes(units)
  return units
}

class OutlineBuilder {
  private readonly units: DraftUnit[] = []
  private open: DraftUnit[] = []
  private box: OpenBox | null = null
  private readonly names: ReadonlyMap<number, number>
  private readonly front: number

  constructor(private readonly items: readonly FlowItem[]) {
    this.front = frontEnd(items)
    this.names = nameParagraphs(items, this.front)
  }

  build(): readonly DraftUnit[] {
    for (let i = 0; i < this.items.length; i++) {
      const item = this.items[i]!
      if (item.kind === 'grid') this.addGrid(item, i)
      else if (i < this.front) this.addFront(item, i)
      else i = this.addLine(item, i)
    }
    return this.units
  }

  private addFront(line: Line, i: number): void {
    if (isPlanTitle(line.text)) this.add('front', 0, FRONT_RANK, i, '', line.text, 0, line.text.length)
    else if (!isFormLine(line.text) && (endsSentence(line.text) || /[：:]$/.test(line.text))) {
      if (this.open.length === 0) this.add('front', 0, FRONT_RANK, i, '', '', 0, 0)
      this.top()!.body.push({ item: i, from: 0 })
    }
  }

  /** Adds a line and gives the index of the last item it used. */
  private addLine(line: Line, i: number): number {
    const heading = readHeadingLine(line.text)
    if (this.box && !this.boxGoesOn(line, heading)) this.closeBox()
    if (this.box) return this.addBoxLine(line, i, heading), i
    if (line.frame !== undefined && heading?.kind !== 'box' && !this.frameHeading(line, i)) return this.addBody(line, i), i
    if (heading?.kind === 'box' || line.frame !== undefined) return this.openBox(line, i, heading), i
    if (heading?.kind === 'appendix') return this.addAppendix(heading, i)
    if (heading?.kind === 'bullet') return this.addBullet(line, i, heading), i
    if (heading?.kind === 'numbered') return this.addNumbered(line, i, heading), i
    this.addPlain(line, i)
    return i
  }

  private addNumbered(line: Line, i: number, heading: HeadingLine): void {
    const rank = this.rankOf(heading)
    while (this.open.length > 0 && this.top()!.rank >= rank) this.open.pop()
    while (this.top()?.kind === 'front') this.open.pop()
    const level = Math.min((this.top()?.level ?? 0) + 1, DEEPEST_LEVEL)
    const kind: UnitKind = level === 1 ? 'chapter' : level === 2 ? 'section' : 'item'
    this.addHeading(kind, level, rank, i, heading, line)
  }

  /** A number that goes on with another style's series (（二） … （3）) stands beside it: the source mixed the styles. */
  private rankOf(heading: HeadingLine): number {
    const number = heading.number!
    const own = NUMBER_STYLES.indexOf(number.style) + (number.depth - 1) / 10_000
    if (number.value <= 1) return own
    if (this.open.some((unit) => unit.rank === own)) return own
    const beside = this.open.findLast((unit) => unit.number !== null && unit.number.value === number.value - 1)
    return beside ? beside.rank : own
  }

  private addBullet(line: Line, i: number, heading: HeadingLine): void {
    if (heading.title === '' || heading.bodyStart >= line.text.length) return this.addPlain(line, i)
    this.popUnnumbered()
    this.addHeading('item', this.childLevel(), UNNUMBERED_RANK, i, heading, line)
  }

  private addPlain(line: Line, i: number): void {
    if (this.isSignature(i)) return
    const next = this.items[i + 1]
    if (next?.kind === 'grid' && isCaption(line.text)) return
    this.popUnnumbered()
    const end = this.names.get(i)
    if (end === undefined) return this.addBody(line, i)
    this.add('item', this.childLevel(), UNNUMBERED_RANK, i, '', line.text.slice(0, end), 0, end).body.push({ item: i, from: end + 1 })
  }

  private addBody(line: Line, i: number): void {
    if (this.open.length === 0) this.add('front', 0, FRONT_RANK, i, '', '', 0, 0)
    this.top()!.body.push({ item: i, from: 0 })
    void line
  }

  private addAppendix(heading: HeadingLine, i: number): number {
    if (this.isPointer(heading, i)) return i
    this.open = []
    const next = this.items[i + 1]
    if (heading.title === '' && next?.kind === 'line' && next.text.length <= LONGEST_TITLE && !endsSentence(next.text) && readHeadingLine(next.text) === null) {
      this.add('appendix', 1, APPENDIX_RANK, i, heading.printed, next.text, 0, heading.printed.length)
      return i + 1
    }
    this.add('appendix', 1, APPENDIX_RANK, i, heading.printed, heading.title, 0, heading.titleEnd)
    return i
  }

  /** `附件：…` at the end of the text only names what is attached; the appendix itself comes later or not at all. */
  private isPointer(heading: HeadingLine, i: number): boolean {
    if (heading.title === '') return false
    const rest = this.items.slice(i + 1)
    return rest.length === 0 || rest.some((item) => item.kind === 'line' && readHeadingLine(item.text)?.kind === 'appendix')
  }

  private addGrid(grid: Grid, i: number): void {
    if (this.box && this.box.unit.body.length === 0 && this.box.unit.grid === null) {
      this.box.unit.grid = grid
      this.box.unit.gridItem = i
      return
    }
    this.closeBox()
    while (this.open.length > 0 && this.top()!.level > 2) this.open.pop()
    const before = this.items[i - 1]
    const captioned = grid.caption === '' && before?.kind === 'line' && isCaption(before.text) && readHeadingLine(before.text) === null
    const title = grid.caption !== '' ? grid.caption : captioned ? before.text : (this.top()?.title ?? '')
    const at = captioned ? i - 1 : i
    const unit = this.add('table', this.childLevel(), TABLE_RANK, at, '', title, 0, captioned ? before.text.length : 0)
    unit.grid = grid
    unit.gridItem = i
    this.open.pop()
  }

  private frameHeading(line: Line, i: number): boolean {
    const before = this.items[i - 1]
    const first = before?.kind !== 'line' || before.frame !== line.frame
    return first && line.text.length <= LONGEST_TITLE && !endsSentence(line.text) && boxItemNameEnd(line.text) < 0
  }

  private openBox(line: Line, i: number, heading: HeadingLine | null): void {
    const outer = [...this.open]
    while (this.open.length > 0 && this.top()!.level > 2) this.open.pop()
    const title = heading?.kind === 'box' ? heading.title : line.text
    const unit = this.add('box', this.childLevel(), TABLE_RANK, i, heading?.kind === 'box' ? heading.printed : '', title, 0, line.text.length)
    this.box = { unit, frame: line.frame, outer, named: false }
  }

  private addBoxLine(line: Line, i: number, heading: HeadingLine | null): void {
    const box = this.box!
    if (box.frame === undefined && line.frame !== undefined) this.box = { ...box, frame: line.frame }
    this.open = [...box.outer.filter((u) => u.level <= 2), box.unit]
    const level = Math.min(box.unit.level + 1, DEEPEST_LEVEL)
    if (heading && heading.kind !== 'box' && heading.kind !== 'appendix' && heading.title !== '') {
      this.addHeading('box-item', level, TABLE_RANK, i, heading, line)
      this.box!.named = true
      return
    }
    const end = boxItemNameEnd(line.text)
    if (end < 0) return void box.unit.body.push({ item: i, from: 0 })
    this.add('box-item', level, TABLE_RANK, i, '', line.text.slice(0, end), 0, end).body.push({ item: i, from: end + 1 })
    this.box!.named = true
  }

  private boxGoesOn(line: Line, heading: HeadingLine | null): boolean {
    const box = this.box!
    if (box.frame !== undefined) return line.frame === box.frame
    if (line.frame !== undefined) return box.unit.body.length === 0 && !box.named && heading?.kind !== 'box'
    if (heading?.kind === 'box' || heading?.kind === 'appendix') return false
    if (heading?.kind === 'numbered') return !this.continuesOutline(heading)
    return !box.named || boxItemNameEnd(line.text) > 0 || heading?.kind === 'bullet'
  }

  /** Whether a number goes on with a series of the outline outside the box rather than with the box's own. */
  private continuesOutline(heading: HeadingLine): boolean {
    const number = heading.number!
    const rank = NUMBER_STYLES.indexOf(number.style)
    const inside = this.units.findLast((u) => u.kind === 'box-item' && u.parent === this.box!.unit && u.number?.style === number.style)
    if (inside && inside.number!.value === number.value - 1) return false
    const outside = this.box!.outer.find((u) => u.number?.style === number.style)
    if (outside && outside.number!.value < number.value) return true
    return this.box!.outer.some((u) => u.number !== null && u.rank > rank && u.level <= 2)
  }

  private closeBox(): void {
    if (!this.box) return
    this.open = [...this.box.outer]
    this.popUnnumbered()
    this.box = null
  }

  private isSignature(i: number): boolean {
    const item = this.items[i]
    if (item?.kind !== 'line' || !isFormLine(item.text)) return false
    if (isDateLine(item.text)) return true
    const next = this.items[i + 1]
    return next?.kind === 'line' && isDateLine(next.text)
  }

  private addHeading(kind: UnitKind, level: number, rank: number, i: number, heading: HeadingLine, line: Line): void {
    const unit = this.add(kind, level, rank, i, heading.printed, heading.title, 0, heading.titleEnd, heading)
    if (heading.bodyStart < line.text.length) unit.body.push({ item: i, from: heading.bodyStart })
  }

  private add(kind: UnitKind, level: number, rank: number, item: number, printed: string, title: string, from: number, to: number, heading?: HeadingLine): DraftUnit {
    if (kind === 'front') this.open = []
    const unit: DraftUnit = {
      index: this.units.length, parent: kind === 'front' ? null : (this.top() ?? null), level, kind, printed, title, number: heading?.number ?? null,
      item, headingFrom: from, headingTo: to, rank, body: [], grid: null, gridItem: -1,
    }
    this.units.push(unit)
    this.open.push(unit)
    return unit
  }

  private top(): DraftUnit | undefined {
    return this.open.at(-1)
  }

  private childLevel(): number {
    return Math.min((this.top()?.level ?? 0) + 1, DEEPEST_LEVEL)
  }

  private popUnnumbered(): void {
    while (this.open.length > 0 && this.top()!.rank >= UNNUMBERED_RANK) this.open.pop()
  }
}

/** A caption is short and no sentence. */
const isCaption = (text: string): boolean => text.length <= LONGEST_TITLE + 15 && !/[。；！？]/.test(text) && !/[：:]$/.test(text)
