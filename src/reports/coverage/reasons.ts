import type { Verdict, VerdictReason } from '../../domain/index.js'

/** What the reviewer reads beside a verdict. */
export function reasonsOf(verdict: Verdict, missing: readonly string[]): VerdictReason[] {
  if (verdict === 'omitted') return [{ code: 'no-answer', message: '未找到回应该举措的条款' }]
  return missing.map((text) => ({ code: 'missing-part', message: `缺：${text}` }))
}
