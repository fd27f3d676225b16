import type { Block, ReadingNote } from '../../domain/index.js'
import { cleanText } from './clean.js'
import { decodeText, type TextEncoding } from './decode.js'
import { textBlocks } from './text-blocks.js'

/** What every reader gives: the blocks in reading order and what the user should know. */
export interface ReadBlocks {
  readonly blocks: readonly Block[]
  readonly notes: readonly ReadingNote[]
}

/** Reads a .txt or .md file. Throws `text-encoding` when the bytes are no text in any encoding known here. */
export function readText(bytes: Uint8Array, encoding?: TextEncoding): ReadBlocks {
  const decoded = decodeText(bytes, encoding)
  const clean = cleanText(decoded.text)
  return { blocks: textBlocks(clean.text), notes: [...decoded.notes, ...clean.notes] }
}
