import type { Sentence } from './sentences.js'

/** Longest name inside a paragraph, in characters; longer sentences of the kind are mostly measures. */
const LONGEST_RUN_IN = 16
/** A paragraph with names inside has at least two of them. */
const FEWEST_RUN_INS = 2
/** A paragraph with fewer sentences is one thought and has no names inside. */
const FEWEST_SENTENCES = 4

/**
 * Names in the middle of a numbered item's paragraph (`3.加强防治。强化接种。… 强化综合治理。…`): short sentences without a comma or a
 * number, the first right behind the item's own title, each followed by a longer sentence. Gives their places in the list of
 * sentences. A short measure can look the same, so a name only serves as the task of what follows and stays a clause itself.
 */
export function runInNames(line: string, sentences: readonly Sentence[]): ReadonlySet<number> {
  if (sentences.length < FEWEST_SENTENCES) return new Set()
  const names = new Set(sentences.map((_, i) => i).filter((i) => isName(line, sentences, i)))
  return names.has(0) && names.size >= FEWEST_RUN_INS ? names : new Set()
}

function isName(line: string, sentences: readonly Sentence[], i: number): boolean {
  const [sentence, next] = [sentences[i]!, sentences[i + 1]]
  const length = sentence.end - sentence.start - 1
  if (!sentence.ended || length > LONGEST_RUN_IN || next === undefined || next.end - next.start - 1 <= length)
    return false
  return !/[，,：；0-9]/.test(line.slice(sentence.start, sentence.end))
}
