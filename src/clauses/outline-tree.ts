import type { UnitKind } from '../domain/index.js'
import { placeBoxes } from './box-levels.js'
import { addBoxLine } from './box-lines.js'
import { endsSentence } from './characters.js'
import type { DraftUnit } from './draft-unit.js'
import type { FlowItem, Grid, Line } from './flow.js'
import { frontEnd, isFormLine, isPlanTitle, isStatusLine, isTitleBeginning } from './front-matter.js'
import { headingOf, LONGEST_TITLE, readHeadingLine, type HeadingLine } from './heading-line.js'
import { isCaption, isFrameTitle, isSignature, pointerLines } from './line-places.js'
import { NumberSeries } from './number-series.js'
import { boxGoesOn, type OpenBox } from './open-box.js'
import { APPENDIX_RANK, FRONT_RANK, OutlineStack, SECTION_LEVEL, TABLE_RANK, UNNUMBERED_RANK } from './outline-stack.js'
import { nameParagraphs } from './paragraph-names.js'
import { readStyleOrder, type StyleOrder } from './style-order.js'

/** Builds the outline of a plan from its flow, in reading order. One pass; nesting is kept in a list, never by recursion. */
export function buildOutline(items: readonly FlowItem[]): readonly DraftUnit[] {
  const units = new OutlineBuilder(items).build()
  placeBoxes(units)
  return units
}

class OutlineBuilder {
  private readonly stack = new OutlineStack()
  private box: OpenBox | null = null
  private readonly names: ReadonlyMap<number, number>
  private readonly front: number
  private readonly order: StyleOrder
  private readonly series: NumberSeries

  constructor(private readonly items: readonly FlowItem[]) {
    this.front = frontEnd(items)
    this.names = nameParagraphs(items, this.front)
    this.order = readStyleOrder(items)
    this.series = new NumberSeries(this.order, items)
  }

  build(): readonly DraftUnit[] {
    for (let i = 0; i < this.items.length; i++) {
      const item = this.items[i]!
      if (item.kind === 'grid') this.addGrid(item, i)
      else if (i < this.front) this.addFront(item, i)
      else i = this.addLine(item, i)
    }
    return this.stack.units
  }

  private addFront(line: Line, i: number): void {
    if (isPlanTitle(line.text) || line.hint !== undefined) this.addTitle(line, i)
    else if (!isFormLine(line.text) && (endsSentence(line.text) || /[：:]$/.test(line.text))) this.addBody(i)
  }

  /** A title may be printed on two lines; the heading then runs over both. */
  private addTitle(line: Line, i: number): void {
    const above = this.items[i - 1]
    if (above?.kind !== 'line' || !isTitleBeginning(above.text, line.text)) {
      this.stack.add('front', 0, FRONT_RANK, { item: i, printed: '', title: line.text, to: line.text.length })
    } else
      this.stack.add('front', 0, FRONT_RANK, {
        item: i - 1,
        printed: '',
        title: above.text + line.text,
        to: above.text.length + 1 + line.text.length,
      })
  }

  /** Adds a line and gives the index of the last item it used. */
  private addLine(line: Line, i: number): number {
    const heading = headingOf(line)
    if (this.box && !boxGoesOn(this.box, line, heading, (h) => this.series.rankOf(h, i, this.stack.open)))
      this.closeBox()
    if (this.box) addBoxLine(this.stack, this.box, this.items, i, heading)
    else if (heading?.kind === 'box' || isFrameTitle(this.items, i)) this.openBox(line, i, heading)
    else if (line.frame !== undefined) this.addBody(i)
    else if (heading?.kind === 'appendix') return this.addAppendix(heading, i)
    else if (heading?.kind === 'bullet') this.addBullet(line, i, heading)
    else if (heading?.kind === 'numbered') this.addNumbered(line, i, heading)
    else if (line.hint !== undefined && line.text.length <= LONGEST_TITLE)
      this.addRanked(this.order.hintRank(line.hint), i, line)
    else this.addPlain(line, i)
    return i
  }

  private addNumbered(line: Line, i: number, heading: HeadingLine): void {
    this.addRanked(this.series.rankOf(heading, i, this.stack.open), i, line, heading)
    this.series.take(heading.number!)
  }

  /** A heading closes every open unit of its own or a deeper rank and stands below what is left. */
  private addRanked(rank: number, i: number, line: Line, heading?: HeadingLine): void {
    this.stack.closeFrom(rank)
    const level = this.stack.childLevel()
    const kind: UnitKind = level === 1 ? 'chapter' : level === SECTION_LEVEL ? 'section' : 'item'
    if (heading) this.stack.addHeading(kind, level, rank, i, heading, line.text.length)
    else
      this.stack.add(kind, level, rank, {
        item: i,
        printed: '',
        title: line.text.replace(/[。：:]$/, ''),
        to: line.text.length,
      })
  }

  private addBullet(line: Line, i: number, heading: HeadingLine): void {
    if (heading.title === '' || heading.bodyStart >= line.text.length) return this.addPlain(line, i)
    this.stack.closeUnnumbered()
    this.stack.addHeading('item', this.stack.childLevel(), UNNUMBERED_RANK, i, heading, line.text.length)
  }

  private addPlain(line: Line, i: number): void {
    if (isPlanTitle(line.text) && isSignature(this.items, i - 1)) return this.addTitle(line, i)
    if (
      isSignature(this.items, i) ||
      isStatusLine(line.text) ||
      (this.items[i + 1]?.kind === 'grid' && isCaption(line.text))
    )
      return
    this.stack.closeUnnumbered()
    const end = this.names.get(i)
    if (end === undefined) return this.addBody(i)
    const unit = this.stack.add('item', this.stack.childLevel(), UNNUMBERED_RANK, {
      item: i,
      printed: '',
      title: line.text.slice(0, end),
      to: end,
    })
    unit.body.push({ item: i, from: end + 1 })
  }

  private addBody(i: number): void {
    if (this.stack.open.length === 0) this.stack.add('front', 0, FRONT_RANK, { item: i, printed: '', title: '', to: 0 })
    this.stack.top()!.body.push({ item: i, from: 0 })
  }

  private addAppendix(heading: HeadingLine, i: number): number {
    const pointers = pointerLines(this.items, i, heading)
    if (pointers > 0) return i + pointers - 1
    this.stack.open = []
    const next = this.items[i + 1]
    const titled = heading.title === '' && next?.kind === 'line' && isCaption(next.text)
    const title = titled ? next.text : heading.title
    this.stack.add('appendix', 1, APPENDIX_RANK, {
      item: i,
      printed: heading.printed,
      title,
      to: titled ? heading.printed.length : heading.titleEnd,
    })
    return titled ? i + 1 : i
  }

  private addGrid(grid: Grid, i: number): void {
    if (this.box && this.box.unit.body.length === 0 && this.box.last === null && this.box.unit.grid === null) {
      this.box.unit.grid = grid
      this.box.unit.gridItem = i
      return
    }
    this.closeBox()
    this.stack.closeItems()
    const before = this.items[i - 1]
    const captioned = grid.caption === '' && before?.kind === 'line' && isCaption(before.text)
    const title = grid.caption !== '' ? grid.caption : captioned ? before.text : (this.stack.top()?.title ?? '')
    const inside = grid.caption === '' ? null : readHeadingLine(grid.caption)
    const [kind, printed, name]: [UnitKind, string, string] =
      inside?.kind === 'box' ? ['box', inside.printed, inside.title] : ['table', '', title]
    const to = captioned ? before.text.length : 0
    const unit = this.stack.add(kind, this.stack.childLevel(), TABLE_RANK, {
      item: captioned ? i - 1 : i,
      printed,
      title: name,
      to,
    })
    unit.grid = grid
    unit.gridItem = i
    this.stack.open.pop()
  }

  private openBox(line: Line, i: number, heading: HeadingLine | null): void {
    const outer = [...this.stack.open]
    this.stack.closeItems()
    const [printed, title] = heading?.kind === 'box' ? [heading.printed, heading.title] : ['', line.text]
    const unit = this.stack.add('box', this.stack.childLevel(), TABLE_RANK, {
      item: i,
      printed,
      title,
      to: line.text.length,
    })
    this.box = { unit, frame: line.frame, outer, last: null }
  }

  private closeBox(): void {
    if (!this.box) return
    this.stack.open = [...this.box.outer]
    this.stack.closeUnnumbered()
    this.box = null
  }
}
