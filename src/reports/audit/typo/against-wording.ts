import type { CharacterStatistics } from '../character-statistics.js'
import type { Confusables } from '../confusables.js'
import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { segmentsOf } from '../segments.js'

/** How many characters before and after a place must be the reference's own: six in all, at least two a side. */
const CONTEXTS: readonly (readonly [before: number, after: number])[] = [
  [4, 2],
  [3, 3],
  [2, 4],
]

/** What the reference writes between a context: one character in place of one, or one more. */
interface Wording {
  readonly instead: ReadonlyMap<string, string>
  readonly inserted: ReadonlyMap<string, string>
  readonly all: ReadonlySet<string>
}

const HAN = /^[\u4e00-\u9fff]$/
/** Particles and links vary freely. */
const FREE = '的地得了着和与及或并等之而且于对在为以从向同'
/** Right variants of one another. */
const VARIANTS = ['订定', '作做', '制治', '连联', '象像', '账帐']

/** Indexes every context of a text with the character between. */
function wordingOf(texts: readonly string[]): Wording {
  const instead = new Map<string, string>()
  const inserted = new Map<string, string>()
  const all = new Set<string>()
  for (const text of texts)
    for (const [before, after] of CONTEXTS)
      for (let i = before; i + after < text.length + 1; i++) {
        const left = text.slice(i - before, i)
        all.add(`${left}|${text.slice(i, i + after)}`)
        if (i + 1 + after > text.length || !HAN.test(text[i]!)) continue
        const key = `${left}|${text.slice(i + 1, i + 1 + after)}`
        instead.set(key, text[i]!)
        inserted.set(key, text[i]!)
      }
  return { instead, inserted, all }
}

/** Places of the look-alike list that are taken into account. */
const LOOK_ALIKES = 8

/** Levels from which three triples in a row leave no doubt that a character belongs there. */
const SURE = 5

/**
 * Places where the draft follows the reference's wording but for one character: another one that sounds the same or was never seen
 * there, or one left out where what is left was never seen. Wording the draft uses twice is its own.
 */
export function wordingSlips(
  view: PlanView,
  referenceView: PlanView,
  statistics: CharacterStatistics,
  confusables: Confusables,
): FoundFault[] {
  const wording = wordingOf(segmentsOf(referenceView).map(({ text }) => text))
  const plain = view.plan.text.replace(/\s/g, '')
  const faults: FoundFault[] = []
  for (const segment of segmentsOf(view)) {
    if (segment.end - segment.start !== segment.text.length) continue
    const { text } = segment
    for (let i = 2; i < text.length - 1; i++) {
      const slip = substitution(text, i, wording, statistics, confusables) ?? omission(text, i, wording, statistics)
      if (slip === null) continue
      const from = Math.max(0, i - SHOWN)
      const to = Math.min(text.length, i + SHOWN)
      const written = text.slice(from, to)
      if (!slip.soundsAlike && plain.indexOf(text.slice(i - 2, i + 2)) !== plain.lastIndexOf(text.slice(i - 2, i + 2))) continue
      const proposed = text.slice(from, i) + slip.character + text.slice(i + slip.replaces, to)
      faults.push({
        kind: 'typo',
        certainty: slip.replaces === 1 ? 'certain' : 'likely',
        start: segment.start + from,
        end: segment.start + to,
        message:
          slip.replaces === 1
            ? `疑似错字：上位规划此处作“${slip.character}”，建议核实`
            : `疑似漏“${slip.character}”字：上位规划同句有此字，建议核实`,
        suggestion: `${written}→${proposed}`,
      })
      i += 2
    }
  }
  return faults
}

/** Characters shown on either side. */
const SHOWN = 4

interface Slip {
  readonly character: string
  /** 1 = in place of one character, 0 = left out. */
  readonly replaces: 0 | 1
  readonly soundsAlike: boolean
}

function triplesAt(statistics: CharacterStatistics, text: string, at: number, character: string): number[] {
  const around = text.slice(0, at) + character + text.slice(at + 1)
  return [at - 2, at - 1, at].map((from) =>
    from < 0 || from + 3 > around.length ? 0 : statistics.triple(around[from]!, around[from + 1]!, around[from + 2]!),
  )
}

const total = (levels: readonly number[]): number => levels.reduce((sum, level) => sum + level, 0)

function substitution(
  text: string,
  at: number,
  wording: Wording,
  statistics: CharacterStatistics,
  confusables: Confusables,
): Slip | null {
  const written = text[at]!
  if (!HAN.test(written) || FREE.includes(written)) return null
  for (const [before, after] of CONTEXTS) {
    if (at < before || at + 1 + after > text.length) continue
    const meant = wording.instead.get(`${text.slice(at - before, at)}|${text.slice(at + 1, at + 1 + after)}`)
    if (meant === undefined || meant === written || FREE.includes(meant)) continue
    if (VARIANTS.some((pair) => pair.includes(meant) && pair.includes(written))) continue
    const own = triplesAt(statistics, text, at, written)
    const other = triplesAt(statistics, text, at, meant)
    const soundsAlike = confusables.soundsLike(written).includes(meant)
    if (soundsAlike && total(own) < total(other)) return { character: meant, replaces: 1, soundsAlike }
    const looks = confusables.looksLike(written).indexOf(meant)
    if (looks >= 0 && looks < LOOK_ALIKES && own[1] === 0) return { character: meant, replaces: 1, soundsAlike: false }
    const unseen = own[0] === 0 && own[1] === 0 && statistics.pair(text[at - 1]!, written) === 0
    if (unseen && Math.min(...other) >= SURE) return { character: meant, replaces: 1, soundsAlike: false }
  }
  return null
}

/** What is left when one character is taken out joins two that were never seen together. */
function omission(text: string, at: number, wording: Wording, statistics: CharacterStatistics): Slip | null {
  const [l2, l1, r1, r2] = [text[at - 2]!, text[at - 1]!, text[at]!, text[at + 1] ?? '']
  if (![l2, l1, r1, r2].every((c) => HAN.test(c))) return null
  if (statistics.triple(l2, l1, r1) > 0 || statistics.triple(l1, r1, r2) > 0) return null
  for (const [before, after] of CONTEXTS) {
    if (at < before || at + after > text.length) continue
    const key = `${text.slice(at - before, at)}|${text.slice(at, at + after)}`
    const meant = wording.inserted.get(key)
    if (meant === undefined || FREE.includes(meant) || wording.all.has(key)) continue
    return { character: meant, replaces: 0, soundsAlike: false }
  }
  return null
}
