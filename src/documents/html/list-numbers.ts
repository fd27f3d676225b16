import { formatNumber } from '../docx/number-format.js'

/** The numbers that a browser prints in front of the items of <ol> lists. */
export interface ListNumbers {
  /** Moves on at an element; gives the number in front of an item (`3.`), '' otherwise. */
  open(name: string, attributes: Readonly<Record<string, string>>): string
  close(name: string): void
}

/** CSS and `type` names of numberings, as Word formats. */
const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'cjk-ideographic': 'chineseCountingThousand',
  'simp-chinese-informal': 'chineseCountingThousand',
  'trad-chinese-informal': 'chineseCountingThousand',
}

/** Outside any list. */
export function listNumbers(): ListNumbers {
  const open: { next: number; readonly format: string | null; readonly mark: string }[] = []
  return {
    open: (name, attributes) => {
      if (name === 'ul') open.push({ next: 0, format: null, mark: '' })
      else if (name === 'ol') open.push({ next: Number.parseInt(attributes['start'] ?? '1', 10) || 1, ...styleOf(attributes) })
      const list = open.at(-1)
      if (name !== 'li' || !list || list.format === null) return ''
      const value = Number.parseInt(attributes['value'] ?? '', 10)
      if (Number.isInteger(value)) list.next = value
      return `${formatNumber(list.next++, list.format)}${list.mark}`
    },
    close: (name) => {
      if (name === 'ul' || name === 'ol') open.pop()
    },
  }
}

function styleOf(attributes: Readonly<Record<string, string>>): { format: string | null; mark: string } {
  const css = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(attributes['style'] ?? '')?.[1]?.toLowerCase()
  if (css === 'none') return { format: null, mark: '' }
  const format = FORMATS[css ?? attributes['type'] ?? '1'] ?? 'decimal'
  return { format, mark: format === 'chineseCountingThousand' ? '、' : '.' }
}
