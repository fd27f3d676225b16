import { trimMarks } from './finding.js'
import type { Passage } from './plan-view.js'

/** What stands between two of these is read as one statement. */
const SEGMENT = /[^，。；！？,;]+/g

/** A statement of a passage with its place in the plan's text. */
export interface Statement {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The statements of a passage, blanks and marks around them cut. */
export function statementsOf(passage: Passage): Statement[] {
  const out: Statement[] = []
  for (const found of passage.text.matchAll(SEGMENT)) {
    const { start, end } = trimMarks(passage.text, found.index, found.index + found[0].length)
    if (end > start) out.push({ text: passage.text.slice(start, end), start: passage.start + start, end: passage.start + end })
  }
  return out
}

/** Whether a place of a text stands inside 《》: names of documents are as they are. */
export function inTitle(text: string, at: number): boolean {
  const open = text.lastIndexOf('《', at)
  return open >= 0 && text.indexOf('》', open) > at
}

/** Parts of a plan that promise something; the background tells of the past and of others. */
export function promises(passage: Passage): boolean {
  return passage.role !== 'background' && passage.role !== 'front' && passage.kind !== 'background'
}
