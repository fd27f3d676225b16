import type { UnitKind } from '../domain/index.js'
import { placeBoxes } from './box-levels.js'
import { endsSentence } from './characters.js'
import type { DraftUnit } from './draft-unit.js'
import type { FlowItem, Grid, Line } from './flow.js'
import { frontEnd, isDateLine, isFormLine, isPlanTitle, isStatusLine, isTitleBeginning } from './front-matter.js'
import { LONGEST_TITLE, readHeadingLine, type HeadingLine } from './heading-line.js'
import type { NumberStyle } from './heading-number.js'
import { boxItemNameEnd, boxNameLine } from './naming-sentence.js'
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
  /** Last value read of each number style, boxes aside: 章 may run on through all 篇. */
  private readonly lastValues = new Map<NumberStyle, number>()

  constructor(private readonly items: readonly FlowItem[]) {
    this.front = frontEnd(items)
    this.names = nameParagraphs(items, this.front)
    this.order = readStyleOrder(items)
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
    const heading = readHeadingLine(line.text)
    if (this.box && !boxGoesOn(this.box, line, heading, (h) => this.rankOf(h))) this.closeBox()
    if (this.box) this.addBoxLine(this.box, line, i, heading)
    else if (heading?.kind === 'box' || this.isFrameTitle(line, i)) this.openBox(line, i, heading)
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
    this.addRanked(this.rankOf(heading), i, line, heading)
    this.lastValues.set(heading.number!.style, heading.number!.value)
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

  /** A number that goes on with another style's series (（二） … （3）) stands beside it: the source mixed the styles. */
  private rankOf(heading: HeadingLine): number {
    const number = heading.number!
    const own = this.order.rank(number.style, number.depth)
    const runsOn = (this.lastValues.get(number.style) ?? 0) === number.value - 1
    if (runsOn || this.stack.open.some((unit) => unit.rank === own)) return own
    const beside = this.stack.open.findLast(
      (unit) => unit.number?.value === number.value - 1 && unit.rank < UNNUMBERED_RANK,
    )
    return beside ? beside.rank : own
  }

  private addBullet(line: Line, i: number, heading: HeadingLine): void {
    if (heading.title === '' || heading.bodyStart >= line.text.length) return this.addPlain(line, i)
    this.stack.closeUnnumbered()
    this.stack.addHeading('item', this.stack.childLevel(), UNNUMBERED_RANK, i, heading, line.text.length)
  }

  private addPlain(line: Line, i: number): void {
    if (isPlanTitle(line.text) && this.isSignature(i - 1)) return this.addTitle(line, i)
    if (this.isSignature(i) || isStatusLine(line.text) || (this.items[i + 1]?.kind === 'grid' && isCaption(line.text)))
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
    if (this.isPointer(heading, i)) return i
    this.stack.open = []
    const next = this.items[i + 1]
    const titled =
      heading.title === '' && next?.kind === 'line' && isCaption(next.text) && readHeadingLine(next.text) === null
    const title = titled ? next.text : heading.title
    this.stack.add('appendix', 1, APPENDIX_RANK, {
      item: i,
      printed: heading.printed,
      title,
      to: titled ? heading.printed.length : heading.titleEnd,
    })
    return titled ? i + 1 : i
  }

  /** `附件：…` at the end of the text only names what is attached; the appendix itself comes later or not at all. */
  private isPointer(heading: HeadingLine, i: number): boolean {
    if (heading.title === '') return false
    for (let j = i + 1; j < this.items.length; j++) {
      const item = this.items[j]!
      if (item.kind === 'line' && readHeadingLine(item.text)?.kind === 'appendix') return true
    }
    return i === this.items.length - 1
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
    const captioned =
      grid.caption === '' && before?.kind === 'line' && isCaption(before.text) && readHeadingLine(before.text) === null
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

  /** The first line of a framed table is a box's title when it is short and neither a sentence nor a named item. */
  private isFrameTitle(line: Line, i: number): boolean {
    const before = this.items[i - 1]
    if (line.frame === undefined || (before?.kind === 'line' && before.frame === line.frame)) return false
    return line.text.length <= LONGEST_TITLE && !endsSentence(line.text) && boxItemNameEnd(line.text) < 0
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

  private addBoxLine(box: OpenBox, line: Line, i: number, heading: HeadingLine | null): void {
    box.frame ??= line.frame
    while (this.stack.top() !== box.unit) this.stack.open.pop()
    const level = this.stack.childLevel()
    if (heading && heading.number !== null && heading.title !== '')
      box.last = this.stack.addHeading('box-item', level, TABLE_RANK, i, heading, line.text.length)
    else {
      const from = heading?.kind === 'bullet' ? heading.titleStart : 0
      const end = boxItemNameEnd(line.text.slice(from))
      const nameFrom = end < 0 ? boxNameLine(line.text, this.nextOfFrame(line, i)) : -1
      if (nameFrom >= 0) {
        const heading = {
          item: i,
          printed: line.text.slice(0, nameFrom).trim(),
          title: line.text.slice(nameFrom),
          to: line.text.length,
        }
        box.last = this.stack.add('box-item', level, TABLE_RANK, heading)
        return
      }
      const named = box.last !== null && box.last.body.length === 0 && box.last.item < i ? box.last : box.unit
      if (end < 0) return void named.body.push({ item: i, from: 0 })
      box.last = this.stack.add('box-item', level, TABLE_RANK, {
        item: i,
        printed: '',
        title: line.text.slice(from, from + end),
        to: from + end,
      })
      box.last.body.push({ item: i, from: from + end + 1 })
    }
  }

  private nextOfFrame(line: Line, i: number): string | undefined {
    const next = this.items[i + 1]
    return next?.kind === 'line' && next.frame === line.frame ? next.text : undefined
  }

  private closeBox(): void {
    if (!this.box) return
    this.stack.open = [...this.box.outer]
    this.stack.closeUnnumbered()
    this.box = null
  }

  private isSignature(i: number): boolean {
    const [item, next] = [this.items[i], this.items[i + 1]]
    if (item?.kind !== 'line' || !isFormLine(item.text)) return false
    return isDateLine(item.text) || (next?.kind === 'line' && isDateLine(next.text))
  }
}

/** A caption is short and no sentence. */
const isCaption = (text: string): boolean =>
  text.length <= LONGEST_TITLE + 15 && !/[。；！？]/.test(text) && !/[：:]$/.test(text)
