import type { AlignedWords, SearchWhy, SharedMeasure, Word } from '../../domain/index.js'
import type { Similar } from '../../links/similar/index.js'
import { bestPlace } from '../../reports/coverage/best-place.js'
import { GENERAL_WORDS } from '../../reports/coverage/general-words.js'
import { WordTable } from '../../reports/coverage/word-table.js'
import type { App } from '../create-app.js'
import { embedWords } from '../prepare-plan.js'

/** Words named as a reason: more would not be read. */
const SHOWN_WORDS = 8
const SHOWN_PAIRS = 4

/** A word answers another from here on, as where verdicts are judged. */
const ALIKE = 0.6

/** Words named as a reason of a hit, as `why` takes them. */
export interface WhyInput {
  readonly words: readonly Word[]
  readonly similar: Similar
  /** The measure over which it was found, where that counts. */
  readonly measure: SharedMeasure | null
  /** Title of that measure's plan. */
  readonly measurePlan: string
}

const telling = (words: readonly Word[]): Word[] => {
  const seen = new Map<string, Word>()
  for (const w of words) if (w.kind === 'word' && !GENERAL_WORDS.has(w.norm) && !seen.has(w.norm)) seen.set(w.norm, w)
  return [...seen.values()]
}

const numbersIn = (words: readonly Word[]): string[] => [
  ...new Set(words.filter((w) => w.kind === 'number').map((w) => w.norm)),
]

function sentence({ sharedWords, alike, numbers, measure }: Omit<SearchWhy, 'message'>, measurePlan: string): string {
  const parts: string[] = []
  if (sharedWords.length > 0) parts.push(`共同用词：${sharedWords.join('、')}`)
  if (alike.length > 0) parts.push(`近义对应：${alike.map((a) => `${a.asked}—${a.found}`).join('、')}`)
  if (numbers.same.length > 0) parts.push(`数值相同：${numbers.same.join('、')}`)
  if (numbers.other.length > 0) parts.push(`数值不同：此处为${numbers.other.join('、')}`)
  if (measure !== null) parts.push(`都与《${measurePlan}》的同一举措相近：${measure.text}`)
  return parts.length === 0 ? '没有相同或近义的词，按整句意思排列' : parts.join('；')
}

/** Vectors of the words of all these texts, each encoded once. */
async function wordVectors(app: App, texts: readonly (readonly Word[])[]): Promise<Map<string, Float32Array>> {
  const words = [...new Map(texts.flatMap(telling).map((w) => [w.norm, w])).values()]
  const vectors = await embedWords(app.stages, words)
  return new Map(words.map((w, at) => [w.norm, vectors[at]!]))
}

/**
 * Says of each hit why it was found. `rarity` weighs a word, larger is rarer: the most telling come first.
 */
export async function explainHits(
  app: App,
  asked: readonly Word[],
  hits: readonly WhyInput[],
  rarity: (word: string) => number,
): Promise<SearchWhy[]> {
  const { numberSignal } = await import('../../links/number-signal.js')
  const table = WordTable.of(await wordVectors(app, [asked, ...hits.map((h) => h.words)]))
  const wanted = telling(asked).sort((a, b) => rarity(b.norm) - rarity(a.norm) || (a.norm < b.norm ? -1 : 1))
  const wantedNumbers = numbersIn(asked)
  return hits.map(({ words, similar, measure, measurePlan }) => {
    const there = telling(words)
    const present = new Set(there.map((w) => w.norm))
    const sharedWords = wanted.filter((w) => present.has(w.norm)).map((w) => w.norm)
    const matches = table.matches(table.idsOf(wanted), table.idsOf(there))
    const everyPlace = Int32Array.from(there.keys())
    const alike = wanted.flatMap((w, at): AlignedWords[] => {
      if (present.has(w.norm)) return []
      const row = matches.subarray(at * there.length, (at + 1) * there.length)
      const best = bestPlace(row, everyPlace)
      // One word standing inside the other (医院 in 县医院) is shown as well: the reader sees what was taken for the same.
      return best >= 0 && row[best]! >= ALIKE ? [{ asked: w.norm, found: there[best]!.norm }] : []
    })
    const offered = numbersIn(words)
    const same = offered.filter((n) => wantedNumbers.includes(n))
    const why = {
      signals: {
        dense: similar.dense,
        lexical: similar.lexical,
        number: numberSignal(new Set(wantedNumbers), new Set(offered)),
        heading: similar.heading,
      },
      sharedWords: sharedWords.slice(0, SHOWN_WORDS),
      alike: alike.slice(0, SHOWN_PAIRS),
      numbers: { same, other: wantedNumbers.length === 0 ? [] : offered.filter((n) => !same.includes(n)) },
      measure,
    }
    return { ...why, message: sentence(why, measurePlan) }
  })
}
