import type { WordingGroup, WordingMember, WordingSource } from '../../domain/index.js'
import { candidatePairs } from './candidate-pairs.js'
import { completeLinkGroups } from './link-groups.js'
import { commonText } from './common-text.js'
import { differingNumbers, otherNumbers } from './differing-numbers.js'
import { type ComparedText, comparedText, overlap, sharedMarks } from './overlap.js'

/** Share of the shorter clause the other must hold: one changed word in five keeps the sentence, more is a wording of one's own. */
export const SAME_WORDING = 0.8

/** Shorter clauses are set phrases (“加强组织领导。”), which prove no common source. */
export const SHORTEST = 16

/** Clauses whose folded texts are equal count as one text. */
interface Wording {
  readonly text: ComparedText
  readonly members: number[]
}

function distinct(clauses: readonly WordingMember[]): Wording[] {
  const found = new Map<string, Wording>()
  clauses.forEach((clause, at) => {
    const text = comparedText(clause.text)
    if (text.letters.length < SHORTEST) return
    const known = found.get(text.letters)
    if (known) known.members.push(at)
    else found.set(text.letters, { text, members: [at] })
  })
  return [...found.values()]
}

function sourceOf(
  members: readonly { readonly member: WordingMember; readonly text: ComparedText }[],
  reference: string | null,
): WordingSource | null {
  const own = members.find((m) => m.member.plan === reference)
  if (!own) return null
  const kept = members
    .filter((m) => m.member.plan !== reference)
    .map(({ member, text }) => {
      const shared = sharedMarks(own.text, text).reduce((sum, mark) => sum + mark, 0) - otherNumbers(own.text, text)
      // Of two that keep all of it, the one that adds less is nearer: counted over both lengths (Dice 1945).
      return { plan: member.plan, clause: member.clause, share: (2 * shared) / (own.text.length + text.length) }
    })
    .sort((a, b) => b.share - a.share)
  const nearest = kept[0]
  if (!nearest) return null
  return {
    plan: own.member.plan,
    clause: own.member.clause,
    nearest: { ...nearest, share: Math.min(1, nearest.share) },
  }
}

/** Groups of near-identical clauses of at least two plans, equal or not in their numbers; `clauses` plan by plan in reading order. */
export function wordingGroups(clauses: readonly WordingMember[], reference: string | null): WordingGroup[] {
  const wordings = distinct(clauses)
  const shares = new Map<number, number>()
  const shareOf = (a: number, b: number): number => {
    const key = Math.min(a, b) * wordings.length + Math.max(a, b)
    const share = shares.get(key) ?? overlap(wordings[a]!.text, wordings[b]!.text)
    shares.set(key, share)
    return share
  }
  const isAlike = (a: number, b: number): boolean => shareOf(a, b) >= SAME_WORDING
  const pairs = candidatePairs(wordings.map((w) => w.text))
    .map(([a, b]) => ({ a, b, share: shareOf(a, b) }))
    .filter((p) => p.share >= SAME_WORDING)
  const linked = completeLinkGroups(pairs, isAlike)
  const grouped = new Set(linked.flat())
  const alone = wordings.flatMap((w, at) => (w.members.length > 1 && !grouped.has(at) ? [[at]] : []))
  return [...linked, ...alone]
    .map((group) => {
      const members = group
        .flatMap((at) => wordings[at]!.members.map((m) => ({ at: m, member: clauses[m]!, text: wordings[at]!.text })))
        .sort((a, b) => a.at - b.at)
      const texts = [members[0]!.text, ...group.map((at) => wordings[at]!.text)]
      return {
        first: members[0]!.at,
        group: {
          members: members.map((m) => m.member),
          plans: new Set(members.map((m) => m.member.plan)).size,
          common: commonText(members[0]!.member.text, texts),
          numbers: differingNumbers(
            members[0]!.member.text,
            members.map((m) => m.text),
          ),
          source: sourceOf(members, reference),
        },
      }
    })
    .filter(({ group }) => group.plans > 1)
    .sort((a, b) => b.group.plans - a.group.plans || a.first - b.first)
    .map(({ group }) => group)
}
