import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import nodejieba from 'nodejieba'
import type { Word, WordKind } from '../domain/index.js'
import { fold } from './fold.js'
import { findNumbers } from './number-tokens.js'
import type { Segmenter } from './segmenter.js'
import { STOP_WORDS } from './stop-words.js'

const MARK = /^[\p{P}\p{S}\p{Z}\p{C}]+$/u

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

/** The segmenter of the product: jieba with the field's dictionary, numbers and quantities kept whole. */
export function createJiebaSegmenter(): Segmenter {
  loadDictionary()
  return {
    cut(text) {
      const folded = fold(text)
      const words: Word[] = []
      const cutPlain = (start: number, end: number): void => {
        if (start >= end) return
        let at = start
        for (const piece of nodejieba.cut(folded.slice(start, end), true)) {
          const stop = at + piece.length
          if (piece.trim() !== '') {
            words.push({ text: text.slice(at, stop), norm: piece, kind: kindOf(piece), span: { start: at, end: stop } })
          }
          at = stop
        }
      }
      let at = 0
      for (const n of findNumbers(folded)) {
        cutPlain(at, n.start)
        words.push({ text: text.slice(n.start, n.end), norm: folded.slice(n.start, n.end), kind: 'number', span: n })
        at = n.end
      }
      cutPlain(at, folded.length)
      return words
    },
  }
}
