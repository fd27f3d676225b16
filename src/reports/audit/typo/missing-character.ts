import { cohesion, type CharacterStatistics } from '../character-statistics.js'
import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { hanRuns } from './han-runs.js'

/** Levels of the three triples that the missing character would make: each seen over 60 times, together beyond doubt. */
const EACH = 7
const TOGETHER = 24

/** Characters shown on either side. */
const SHOWN = 4

/** Particles and links that may always be put in. */
const FREE = '的地得了着和与及或并等之其而且于对在为以从向不一二三四五六七八九十大小新老各全多当者'

/**
 * Characters left out: two characters that hardly ever stand without a certain third (理健 without 康), followed by something else,
 * where that third between them would make three common triples (心理健康服务). Wording the draft or the reference writes elsewhere
 * is no slip. Looser rules find more and cry wolf: 免费供给 is not 免费提供给.
 */
export function missingCharacters(view: PlanView, referenceText: string, statistics: CharacterStatistics): FoundFault[] {
  const plain = view.plan.text.replace(/\s/g, '')
  const higher = referenceText.replace(/\s/g, '')
  const faults: FoundFault[] = []
  for (const passage of view.passages)
    for (const { characters, offsets } of hanRuns(passage.text))
      for (let i = 2; i + 2 <= characters.length; i++) {
        const [l2, l1, r1, r2] = [characters[i - 2]!, characters[i - 1]!, characters[i]!, characters[i + 1]!]
        if (statistics.triple(l2, l1, r1) > 0) continue
        if (cohesion(statistics, l1, r1) > COMPANIONS) continue
        const usual = statistics.pair(l2, l1)
        if (usual < BOUND) continue
        let best: { character: string; strength: number } | null = null
        for (const [x, level] of statistics.followers(l2 + l1)) {
          if (level < EACH || FREE.includes(x) || x === l1 || x === r1 || x === '#') continue
          if (level < usual || !isOnly(statistics, l2 + l1, x, level)) continue
          const triples = [level, statistics.triple(l1, x, r1), statistics.triple(x, r1, r2)]
          const strength = triples.reduce((sum, level) => sum + level, 0)
          if (Math.min(...triples) < EACH || strength < TOGETHER) continue
          if (best === null || strength > best.strength) best = { character: x, strength }
        }
        if (best === null) continue
        const around = characters.slice(i - 2, i + 2)
        if (higher.includes(around) || plain.indexOf(around) !== plain.lastIndexOf(around)) continue
        const from = Math.max(0, i - SHOWN)
        const to = Math.min(characters.length, i + SHOWN)
        faults.push({
          kind: 'typo',
          certainty: 'certain',
          start: passage.start + offsets[from]!,
          end: passage.start + offsets[to - 1]! + 1,
          message: `疑似漏“${best.character}”字，建议核实`,
          suggestion: `${characters.slice(from, to)}→${characters.slice(from, i)}${best.character}${characters.slice(i, to)}`,
        })
      }
  return faults
}

/** Whether two characters are followed by hardly anything but this one: the next is seen at most a sixteenth as often. */
function isOnly(statistics: CharacterStatistics, head: string, follower: string, level: number): boolean {
  for (const [other, seen] of statistics.followers(head)) if (other !== follower && seen > level - 4) return false
  return true
}

/** Neighbours more cohesive than this belong together as they are (企事业). */
const COMPANIONS = 2

/** Two characters seen this often and mostly before one third (心理健 before 康) call for it. */
const BOUND = 8
