import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { evaluateAudit, formatAuditFigures } from './audit-eval.js'

const present = existsSync(fileURLToPath(new URL('../../../shared/gold', import.meta.url)))
if (!present) console.warn('audit-eval: ../shared/gold is absent, the labelled plans are NOT checked')

describe.skipIf(!present)('the audit on the labelled plans', () => {
  it('finds what careful readers marked and little else', async () => {
    const figures = await evaluateAudit()
    console.log(formatAuditFigures(figures))
    for (const { plan, kinds, indicatorRows, indicatorsRight } of figures) {
      const of = (kind: string) => kinds.find((k) => k.kind === kind)!
      const rest = kinds.filter((k) => k.kind !== 'typo')
      const sum = (pick: (k: (typeof kinds)[number]) => number, from = rest): number => from.reduce((t, k) => t + pick(k), 0)
      expect(sum((k) => k.foundCertain) / sum((k) => k.certain), plan).toBeGreaterThanOrEqual(0.8)
      expect(of('typo').foundCertain / of('typo').certain, plan).toBeGreaterThanOrEqual(0.5)
      expect(of('self-duplicate').foundCertain, plan).toBe(of('self-duplicate').certain)
      expect(of('verbatim-copy').foundCertain, plan).toBe(of('verbatim-copy').certain)
      expect(sum((k) => k.inGold, [...kinds]) / sum((k) => k.findings, [...kinds]), plan).toBeGreaterThanOrEqual(0.8)
      expect(indicatorsRight / indicatorRows, plan).toBeGreaterThanOrEqual(0.95)
    }
  })
})
