import { cohesion, type CharacterStatistics } from '../character-statistics.js'
import type { Confusables } from '../confusables.js'
import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { hanRuns, type HanRun } from './han-runs.js'

/** How well a character fits where it stands: levels of the triples and pairs it is part of, and whether it forms a word there. */
interface Fit {
  readonly triples: readonly number[]
  readonly pairs: readonly [number, number]
  /** Highest cohesion with a neighbour; -Infinity at an edge on both sides or where never seen. */
  readonly cohesion: number
}

const sum = (levels: readonly number[]): number => levels.reduce((total, level) => total + level, 0)
const EDGE = '#'

function fitOf(statistics: CharacterStatistics, run: string, at: number, character: string): Fit {
  const l2 = at >= 2 ? run[at - 2]! : at === 1 ? EDGE : ''
  const l1 = at >= 1 ? run[at - 1]! : EDGE
  const r1 = at + 1 < run.length ? run[at + 1]! : EDGE
  const r2 = at + 2 < run.length ? run[at + 2]! : at + 2 === run.length ? EDGE : ''
  const joined = (a: string, b: string): number => (a === EDGE || b === EDGE ? -Infinity : cohesion(statistics, a, b))
  return {
    triples: [
      l2 === '' ? 0 : statistics.triple(l2, l1, character),
      statistics.triple(l1, character, r1),
      r2 === '' ? 0 : statistics.triple(character, r1, r2),
    ],
    pairs: [statistics.pair(l1, character), statistics.pair(character, r1)],
    cohesion: Math.max(joined(l1, character), joined(character, r1)),
  }
}

/** Free words and suffixes: they stand beside anything, so that rare company says nothing. `于` is not among them: 于预 for 干预. */
const FREE =
  '的地得了着过在对为以从向把将被由与和及或等并且而也都所些之其该各每某本这那不无未已再又还省市县乡镇村街州旗里中上下内外前后间时年月日岁个名位家项类型性率数值级者员们制化式点是有来去说到至第一二三四五六七八九十百千万亿两几多少'

/** Characters that rightly stand for one another in many words: no fault whichever is written. */
const INTERCHANGEABLE = ['订定', '制治', '做作', '帐账', '象像', '唯惟', '它他', '份分', '记纪', '连联', '沟构', '题提']

const interchangeable = (a: string, b: string): boolean => INTERCHANGEABLE.some((p) => p.includes(a) && p.includes(b))

interface Replacement {
  readonly character: string
  readonly certain: boolean
  readonly strength: number
}

/** Whether a replacement is beyond doubt, and whether it holds even where a coined parallel is possible. */
interface Weighed {
  readonly certain: boolean
  readonly overwhelming: boolean
}

/** Shares of a look-alike list: beyond these places two characters are hardly taken for one another. */
const VERY_ALIKE = 3

/*
 * Levels are powers of two: a triple of level 9 was seen over 250 times in 37 million characters, a pair of level 11 over 1,000 times.
 * The limits below were chosen on one labelled plan and on official texts taken as faultless, and checked on other plans.
 */
function weigh(own: Fit, other: Fit, looks: number, sounds: boolean): Weighed | null {
  const strength = sum(other.triples) + sum(other.pairs) - sum(own.pairs)
  const seen = other.triples.filter((level) => level > 0).length
  const highest = Math.max(...other.triples)
  const ownUnseen = own.pairs[0] === 0 && own.pairs[1] === 0
  const confusable = looks >= 0 || sounds
  if (confusable && other.cohesion >= 5 && seen >= 2 && strength >= 25 && own.cohesion <= 2)
    return { certain: true, overwhelming: true }
  if (other.cohesion >= 5 && seen === 3 && Math.min(...other.triples) >= 5 && sum(own.pairs) <= 5 && own.cohesion <= 0)
    return { certain: true, overwhelming: false }
  if (!confusable) return null
  if (seen === 3 && Math.min(...other.triples) >= 5 && strength >= 18 && own.cohesion <= 2 && other.cohesion >= 3)
    return { certain: false, overwhelming: false }
  if (ownUnseen && strength >= 16 && highest >= 5 && other.cohesion >= 8) return { certain: true, overwhelming: false }
  if (ownUnseen && strength >= 16 && highest >= 8 && other.cohesion >= 3) return { certain: true, overwhelming: false }
  if (looks >= 0 && looks < VERY_ALIKE && highest >= 8 && strength >= 13 && other.cohesion >= 5 && own.cohesion <= 2)
    return { certain: false, overwhelming: false }
  if (sounds && highest >= 11 && strength >= 15 && other.cohesion >= 6 && own.cohesion <= -1) return { certain: false, overwhelming: false }
  return null
}

/** The characters that may have been meant: look-alikes and sound-alikes, and whatever often follows the character before. */
function candidates(confusables: Confusables, character: string): Map<string, { looks: number; sounds: boolean }> {
  const out = new Map<string, { looks: number; sounds: boolean }>()
  ;[...confusables.looksLike(character)].forEach((c, i) => out.set(c, { looks: i, sounds: false }))
  for (const c of confusables.soundsLike(character)) out.set(c, { looks: out.get(c)?.looks ?? -1, sounds: true })
  return out
}

/** In a shorter run the counts at its edges decide alone, and names are short. */
const SHORTEST_RUN = 4

/** Coined parallels (应上尽上, 防聋治聋, 来源可查、去向可追) put characters together that counts have never seen so. */
function isParallel(run: string, at: number): boolean {
  const character = run[at]!
  if (run[at - 2] === character || run[at + 2] === character) return true
  return at > 0 && run[at - 1] === run[at + 1]
}

function replacementAt(
  statistics: CharacterStatistics,
  confusables: Confusables,
  run: HanRun,
  at: number,
): Replacement | null {
  const character = run.characters[at]!
  if (FREE.includes(character)) return null
  if (run.characters.length < SHORTEST_RUN) return null
  const parallel = isParallel(run.characters, at)
  if ((at === 0 && run.digitBefore) || (at === run.characters.length - 1 && run.digitAfter)) return null
  const own = fitOf(statistics, run.characters, at, character)
  if (sum(own.triples) > 0 || own.cohesion >= 3) return null
  let best: Replacement | null = null
  const consider = (other: string, looks: number, sounds: boolean): void => {
    if (other === character || FREE.includes(other) || interchangeable(character, other)) return
    const fit = fitOf(statistics, run.characters, at, other)
    const weighed = weigh(own, fit, looks, sounds)
    if (weighed === null || (parallel && !weighed.overwhelming)) return
    const strength = sum(fit.triples) + sum(fit.pairs)
    if (best === null || strength > best.strength) best = { character: other, certain: weighed.certain, strength }
  }
  for (const [other, { looks, sounds }] of candidates(confusables, character)) consider(other, looks, sounds)
  if (best === null && at > 0 && at + 1 < run.characters.length)
    for (const other of statistics.followers(run.characters[at - 1]!).keys()) consider(other, -1, false)
  return best
}

/** Size of the run by which the reference's and the draft's own wording are asked. */
const AROUND = 3

/** Characters shown around a fault. */
const CONTEXT = 3

/**
 * Wrong characters: one that fits neither neighbour where a look-alike, a sound-alike or (on overwhelming counts) any other
 * character would make common words. What the reference writes too, or the draft itself writes again, is no slip.
 */
export function wrongCharacters(
  view: PlanView,
  referenceText: string,
  statistics: CharacterStatistics,
  confusables: Confusables,
): FoundFault[] {
  const plain = view.plan.text.replace(/\s/g, '')
  const higher = referenceText.replace(/\s/g, '')
  const faults: FoundFault[] = []
  for (const passage of view.passages)
    for (const run of hanRuns(passage.text))
      for (let i = 0; i < run.characters.length; i++) {
        const meant = replacementAt(statistics, confusables, run, i)
        if (meant === null) continue
        const left = Math.max(0, Math.min(i - 1, run.characters.length - AROUND))
        const around = run.characters.slice(left, left + AROUND)
        if (higher.includes(around) || plain.indexOf(around) !== plain.lastIndexOf(around)) continue
        if (i > 0 && i + 1 < run.characters.length && isUsual(run, i, plain)) continue
        if (run.characters.length === SHORTEST_RUN && standsInList(passage.text, run.offsets[0]!)) continue
        const from = Math.max(0, i - CONTEXT)
        const to = Math.min(run.characters.length, i + CONTEXT + 1)
        const start = passage.start + run.offsets[from]!
        const end = passage.start + run.offsets[to - 1]! + 1
        const written = run.characters.slice(from, to)
        const proposed = written.slice(0, i - from) + meant.character + written.slice(i - from + 1)
        faults.push({
          kind: 'typo',
          certainty: meant.certain ? 'certain' : 'likely',
          start,
          end,
          message: `疑似错字：“${run.characters[i]!}”或为“${meant.character}”，建议核实`,
          suggestion: `${written}→${proposed}`,
        })
      }
  return faults
}

/** Whether a run is a member of a list of four-character phrases (来源可查、去向可追、责任可究). */
function standsInList(text: string, at: number): boolean {
  return /[\u4e00-\u9fff]{4}、$/.test(text.slice(0, at))
}

/** A pair the draft writes this often is its wording, not a slip. */
const USUAL = 3

/** Whether both pairs the character forms are usual in the draft: then it is a local word the counts do not know. */
function isUsual(run: HanRun, at: number, plain: string): boolean {
  const pairs = [run.characters.slice(at - 1, at + 1), run.characters.slice(at, at + 2)]
  return pairs.some((pair) => plain.split(pair).length - 1 >= USUAL)
}
