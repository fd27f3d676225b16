import { squeeze } from './characters.js'
import type { DraftUnit } from './draft-unit.js'

/**
 * Says for each box behind a section whether it belongs to that section or stands for the whole chapter, and hangs it (and its
 * items) up there. A box with more sections behind it belongs to the title it shares more words with; a box at the end of its
 * chapter stands for the chapter, unless the chapter's other boxes belong to sections each.
 */
export function placeBoxes(units: readonly DraftUnit[]): void {
  const boxes = units.filter((unit) => unit.kind === 'box' && unit.parent?.level === 2 && unit.parent.parent !== null)
  const ofSection = new Map<DraftUnit, boolean>()
  const closing = new Set(boxes.filter((box) => isLastOfChapter(box, units)))
  for (const box of boxes) if (!closing.has(box)) ofSection.set(box, isNearerToSection(box))
  for (const box of closing) {
    const others = boxes.filter((other) => !closing.has(other) && chapterOf(other) === chapterOf(box))
    ofSection.set(box, others.length > 0 && others.every((other) => ofSection.get(other)))
  }
  for (const box of boxes) if (!ofSection.get(box)) raise(box, units)
}

const chapterOf = (box: DraftUnit): DraftUnit => box.parent!.parent!

function isLastOfChapter(box: DraftUnit, units: readonly DraftUnit[]): boolean {
  const next = units
    .slice(box.index + 1)
    .find((unit) => unit.parent !== box && unit.kind !== 'table' && unit.kind !== 'box')
  return next === undefined || next.level <= chapterOf(box).level
}

function isNearerToSection(box: DraftUnit): boolean {
  const own = pairs(box.title)
  const shared = (title: string): number => [...pairs(title)].filter((pair) => own.has(pair)).length
  return shared(box.parent!.title) >= shared(chapterOf(box).title)
}

/** Pairs of neighbouring characters: enough to compare two short titles without a dictionary. */
function pairs(title: string): ReadonlySet<string> {
  const text = squeeze(title)
  const found = new Set<string>()
  for (let i = 0; i + 2 <= text.length; i++) found.add(text.slice(i, i + 2))
  return found
}

function raise(box: DraftUnit, units: readonly DraftUnit[]): void {
  box.parent = chapterOf(box)
  box.level = box.parent.level + 1
  for (let i = box.index + 1; units[i]?.parent === box; i++) units[i]!.level = box.level + 1
}
