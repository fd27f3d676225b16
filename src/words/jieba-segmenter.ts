import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import nodejieba from 'nodejieba'
import type { Word, WordKind } from '../domain/index.js'
import { fold } from './fold.js'
import { findNumbers, unitPieces } from './number-tokens.js'
import type { Segmenter } from './segmenter.js'
import { STOP_WORDS } from './stop-words.js'

const MARK = /^[\p{P}\p{S}\p{Z}\p{C}]+$/u

/** jieba cuts Latin letters singly; a run of them is one word (`drg`, `ct`, `pm`). */
const LATIN = /[a-z]+/g

let loaded = false

/** jieba keeps one dictionary for the whole process, so it is loaded once. */
function loadDictionary(): void {
  if (loaded) return
  const userDictionary = fileURLToPath(new URL('./user-dictionary.txt', import.meta.url))
  if (!existsSync(userDictionary)) throw new Error(`user dictionary is missing: ${userDictionary}`)
  nodejieba.load({ userDict: userDictionary })
  loaded = true
}

function kindOf(norm: string): WordKind {
  if (MARK.test(norm)) return 'mark'
  return STOP_WORDS.has(norm) ? 'stop' : 'word'
}

/**
 * Pieces of a folded text without numbers, in order, joined again they are the text. jieba runs without its HMM, which
 * invents words at random places (`做优主责` -> `优主责`): new words come from our dictionary only.
 */
function pieces(folded: string): string[] {
  const out: string[] = []
  let at = 0
  const plain = (end: number): void => {
    // One by one: a line of a million words has more than a call can take as arguments.
    if (end > at) for (const piece of nodejieba.cut(folded.slice(at, end))) out.push(piece)
  }
  for (const m of folded.matchAll(LATIN)) {
    plain(m.index)
    out.push(m[0])
    at = m.index + m[0].length
  }
  plain(folded.length)
  return out
}

/** The segmenter of the product: jieba with the field's dictionary, numbers and quantities kept whole. */
export function createJiebaSegmenter(): Segmenter {
  loadDictionary()
  return {
    cut(text) {
      const folded = fold(text)
      const words: Word[] = []
      const push = (start: number, end: number, kind?: WordKind): void => {
        const norm = folded.slice(start, end)
        if (norm.trim() === '') return
        words.push({ text: text.slice(start, end), norm, kind: kind ?? kindOf(norm), span: { start, end } })
      }
      /** Words from `at` to `end`; behind a number, whose start is given, its unit joins it. */
      const fill = (number: { start: number; end: number } | null, at: number, end: number): void => {
        const parts = pieces(folded.slice(at, end))
        const joined = number ? unitPieces(folded.slice(number.start, number.end), parts) : 0
        const stop = parts.slice(0, joined).reduce((sum, p) => sum + p.length, at)
        if (number) push(number.start, stop, 'number')
        let start = stop
        for (const part of parts.slice(joined)) {
          push(start, start + part.length)
          start += part.length
        }
      }
      const numbers = findNumbers(folded)
      fill(null, 0, numbers[0]?.start ?? folded.length)
      numbers.forEach((n, i) => fill(n, n.end, numbers[i + 1]?.start ?? folded.length))
      return words
    },
  }
}
