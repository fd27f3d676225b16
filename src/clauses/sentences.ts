import { CLOSERS, SENTENCE_ENDS } from './characters.js'

/** A sentence of a paragraph, as offsets; `ended` says whether it closes with 。！？. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly ended: boolean
}

const OPENERS = '“‘「『（(《【〔'
const PAIRS: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '」': '「',
  '』': '『',
  '）': '（(',
  ')': '（(',
  '》': '《',
  '】': '【',
  '〕': '〔',
}

/** A shorter rest behind the last end mark (`（略）`, a stray character), or one without a Chinese character, is no sentence and stays with the one before it. */
const SHORTEST_TAIL = 5

const isScrap = (text: string): boolean => text.length < SHORTEST_TAIL || !/\p{Script=Han}/u.test(text)

/**
 * Splits running text at 。！？ (and at half-width stops after Chinese characters), never at ；. A mark inside quotes or brackets
 * that are closed later does not split; closing quotes after a mark stay with their sentence. Outer blanks are left out.
 * Linear in the length of the text.
 */
export function splitSentences(text: string, from = 0): readonly Sentence[] {
  const enclosed = enclosedMarks(text, from)
  const sentences: Sentence[] = []
  let start = from
  for (let i = from; i < text.length; i++) {
    if (enclosed.has(i) || !endsAt(text, i)) continue
    let end = i + 1
    while (end < text.length && (CLOSERS.includes(text[end]!) || SENTENCE_ENDS.includes(text[end]!))) end++
    push(sentences, text, start, end, true)
    start = end
    i = end - 1
  }
  push(sentences, text, start, text.length, false)
  const [before, last] = [sentences.at(-2), sentences.at(-1)]
  if (before && !last!.ended && isScrap(text.slice(last!.start, last!.end)))
    sentences.splice(-2, 2, { ...before, end: last!.end })
  return sentences
}

function push(into: Sentence[], text: string, from: number, to: number, ended: boolean): void {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  if (end > start) into.push({ start, end, ended })
}

function endsAt(text: string, i: number): boolean {
  const c = text[i]!
  if (SENTENCE_ENDS.includes(c)) return true
  if (c !== '.' && c !== '!' && c !== '?') return false
  return /[\p{Script=Han}）”]/u.test(text[i - 1] ?? '') && /^[\p{Script=Han}“\s]?$/u.test(text[i + 1] ?? '')
}

/** Offsets of end marks that stand between a quote or bracket and its partner; partners that never come are ignored. */
function enclosedMarks(text: string, from: number): ReadonlySet<number> {
  const open: { readonly mark: string; readonly pending: number[] }[] = []
  const enclosed = new Set<number>()
  for (let i = from; i < text.length; i++) {
    const c = text[i]!
    if (OPENERS.includes(c)) open.push({ mark: c, pending: [] })
    else if (PAIRS[c] !== undefined) close(open, PAIRS[c]!, enclosed, i)
    else if (open.length > 0 && SENTENCE_ENDS.includes(c)) open.at(-1)!.pending.push(i)
  }
  return enclosed
}

function close(
  open: { readonly mark: string; readonly pending: number[] }[],
  partner: string,
  enclosed: Set<number>,
  at: number,
): void {
  const from = open.findLastIndex((o) => partner.includes(o.mark))
  if (from < 0) return
  for (const o of open.splice(from)) {
    // A mark right before the closing quote ends the quoted sentence and, with it, the outer one.
    for (const i of o.pending) if (i !== at - 1) enclosed.add(i)
  }
}
