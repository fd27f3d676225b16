import { plainText } from './plain-text.js'

/** What the tree shows of a unit. */
export interface ShownUnit {
  readonly level: number
  readonly kind: string
  readonly number: string
  readonly title: string
  readonly paragraphs: number
  readonly sentences: number
}

/** Deepest indent shown; deeper levels stay there, so that a file of absurd depth cannot fill the screen with blanks. */
const DEEPEST = 12

/** The outline, one line a unit, indented by level. */
export function outlineTree(units: readonly ShownUnit[]): string {
  return units
    .map((u) => {
      const indent = '  '.repeat(Math.min(Math.max(u.level - 1, 0), DEEPEST))
      return `${indent}${plainText(`${u.number}${u.title || '（卷首）'}`)}（${u.paragraphs} 段，${u.sentences} 句）\n`
    })
    .join('')
}
