import type { DraftUnit } from './draft-unit.js'
import type { FlowItem, Line } from './flow.js'
import type { HeadingLine } from './heading-line.js'
import { boxItemNameEnd, boxNameLine } from './naming-sentence.js'
import type { OpenBox } from './open-box.js'
import { TABLE_RANK, type OutlineStack } from './outline-stack.js'

/**
 * Adds a line to an open box: as an item with a number (`1.监测工程。…`), with a name (`监测工程：…`), with a name on a line of its
 * own (`01 监测工程`), or as text of the last such name or of the box.
 */
export function addBoxLine(
  stack: OutlineStack,
  box: OpenBox,
  items: readonly FlowItem[],
  i: number,
  heading: HeadingLine | null,
): void {
  const line = items[i] as Line
  box.frame ??= line.frame
  while (stack.top() !== box.unit) stack.open.pop()
  const level = stack.childLevel()
  if (heading?.number && heading.title !== '') {
    box.last = stack.addHeading('box-item', level, TABLE_RANK, i, heading, line.text.length)
    return
  }
  const from = heading?.kind === 'bullet' ? heading.titleStart : 0
  const end = boxItemNameEnd(line.text.slice(from))
  if (end >= 0) {
    const title = line.text.slice(from, from + end)
    box.last = stack.add('box-item', level, TABLE_RANK, { item: i, printed: '', title, to: from + end })
    box.last.body.push({ item: i, from: from + end + 1 })
    return
  }
  const name = boxNameLine(line.text, nextOfFrame(items, i))
  if (name < 0) return void textOwner(box, i).body.push({ item: i, from: 0 })
  const [printed, title] = [line.text.slice(0, name).trim(), line.text.slice(name)]
  box.last = stack.add('box-item', level, TABLE_RANK, { item: i, printed, title, to: line.text.length })
}

/** Text without a name belongs to the name on the line before it, else to the box. */
const textOwner = (box: OpenBox, i: number): DraftUnit =>
  box.last !== null && box.last.body.length === 0 && box.last.item < i ? box.last : box.unit

function nextOfFrame(items: readonly FlowItem[], i: number): string | undefined {
  const [line, next] = [items[i], items[i + 1]]
  return line?.kind === 'line' && next?.kind === 'line' && next.frame === line.frame ? next.text : undefined
}
