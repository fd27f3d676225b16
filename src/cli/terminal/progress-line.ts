import type { CliContext } from '../context.js'
import { cutToWidth } from './display-width.js'
import { plainText } from './plain-text.js'

/** Clears the line the cursor stands in (ECMA-48 EL) and goes back to its start. */
const CLEAR = '\r\u001b[K'

/** One line of progress that is written over and taken away at the end; silent where nobody looks. */
export interface ProgressLine {
  tell(step: string, done: number, total: number): void
  end(): void
}

/** Progress on the message stream of a terminal. */
export function progressLine(context: CliContext): ProgressLine {
  if (!context.errIsTerminal) return { tell: () => undefined, end: () => undefined }
  return {
    tell(step, done, total) {
      const count = total > 0 ? `（${done}/${total}）` : ''
      context.err(CLEAR + cutToWidth(plainText(step) + count, context.columns - 1))
    },
    end: () => context.err(CLEAR),
  }
}
