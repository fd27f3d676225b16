import { formatNumber } from './number-format.js'

/**
 * Field codes of a Word document while it is read: PAGE, HYPERLINK, TOC … A field has a code, which is never text, and a result, which
 * is, but for tables of contents and indexes. Fields nest and may run over many paragraphs.
 */
export interface FieldState {
  /** A `w:fldChar`: begin, separate or end. Gives the text that a field without a result draws by itself: `①` for EQ, else ''. */
  mark(type: string | undefined): string
  /** A piece of a field's code. */
  code(text: string): void
  /** Whether text here is printed and part of the plan. */
  visible(): boolean
}

/** Fields whose result repeats headings with page numbers. */
const GENERATED_LIST = /^\s*(?:TOC|TOA|INDEX)\b/i

/** Whether a field with this code prints a generated list. */
export function isGeneratedList(code: string): boolean {
  return GENERATED_LIST.test(code)
}

/** Word and WPS write an enclosed number as a formula: `eq \o\ac(○,1)`. */
const ENCLOSED_NUMBER = /^\s*eq\s*\\o\s*(?:\\a[clr]\s*)?\(\s*[○〇◯]\s*[,，;]\s*(\d{1,2})\s*\)\s*$/i

function enclosedNumber(code: string): string {
  const digits = ENCLOSED_NUMBER.exec(code)?.[1]
  return digits === undefined ? '' : formatNumber(Number(digits), 'decimalEnclosedCircle')
}

/** No field open. */
export function fieldState(): FieldState {
  const open: { code: string; inResult: boolean }[] = []
  return {
    mark: (type) => {
      const last = open.at(-1)
      if (type === 'begin') open.push({ code: '', inResult: false })
      else if (type === 'separate' && last) last.inResult = true
      else if (type === 'end') open.pop()
      return type === 'end' && last && !last.inResult ? enclosedNumber(last.code) : ''
    },
    code: (text) => {
      const last = open.at(-1)
      if (last && !last.inResult) last.code += text
    },
    visible: () => open.every((field) => field.inResult && !isGeneratedList(field.code)),
  }
}
