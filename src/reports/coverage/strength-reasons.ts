import type { VerdictReason } from '../../domain/index.js'
import type { Matter } from './matter.js'

/** Words that bind, and words that only try (公文 usage: 必须/确保 against 探索/鼓励). */
const BINDING = /必须|确保|全面(?:推行|实施|落实|开展|建立)|严格|强制|全覆盖|应当|不得/
const TENTATIVE = /探索|鼓励|试点|研究|倡导|引导|力争|有条件的/

/** Where the measure binds and its best answer only tries. */
export function weakerStrength(matter: Matter): VerdictReason[] {
  const clause = matter.offered[0]?.read.clause.text ?? ''
  const binding = BINDING.exec(matter.measure.text)?.[0]
  const tentative = TENTATIVE.exec(clause)?.[0]
  if (!binding || !tentative || TENTATIVE.test(matter.measure.text) || BINDING.test(clause)) return []
  return [{ code: 'strength-weaker', message: `力度减弱：参照用“${binding}”，草案用“${tentative}”` }]
}
