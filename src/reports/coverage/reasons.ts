import type { Verdict, VerdictReason } from '../../domain/index.js'
import type { WordMatches } from './alignment.js'
import type { Matter } from './matter.js'
import { weakerNumbers } from './number-reasons.js'
import { weakerStrength } from './strength-reasons.js'

/** What the reviewer reads beside a verdict. `missing` are quotations of the measure, `allMissing` says that they are all of it. */
export function reasonsOf(
  verdict: Verdict,
  matter: Matter,
  alignment: WordMatches,
  missing: readonly string[],
  allMissing: boolean,
): VerdictReason[] {
  if (verdict === 'omitted') return [{ code: 'no-answer', message: '未找到回应该举措的条款，所列为最接近的条款' }]
  const weaker = [...weakerNumbers(matter, alignment), ...weakerStrength(matter)]
  const lastResort =
    matter.offered[0]?.read.answers === false
      ? [{ code: 'only-goal', message: '仅在目标、原则或背景部分提及，任务部分未见回应' }]
      : []
  if (verdict === 'covered') return [...lastResort, ...weaker]
  if (allMissing)
    return [{ code: 'generic', message: '仅有同一主题的笼统表述，未回应具体内容' }, ...lastResort, ...weaker]
  const gaps = missing.map((text) => ({ code: 'missing-part', message: `缺：${text}` }))
  const all = [...gaps, ...lastResort, ...weaker]
  return all.length > 0 ? all : [{ code: 'narrower', message: '主题一致，内容较参照为窄，请核对' }]
}
