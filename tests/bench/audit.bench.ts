import { loadAuditData } from '../../src/app/audit-data.js'
import { auditWithShare, type AuditedPlan } from '../../src/reports/audit/index.js'
import type { BenchTable } from './bench-table.js'
import { inventedPlan } from './generator.js'

/** Clauses of one plan and number of plans: 500 × 400 = 200,000 clauses. */
const CLAUSES = 400
const SIZES = [125, 250, 500] as const
const MEBIBYTE = 1024 * 1024

/** Audits one invented draft, in part copied from two of the others, against more and more plans. */
export async function run(): Promise<BenchTable> {
  const data = loadAuditData()
  const rows: (string | number)[][] = []
  for (const size of SIZES) {
    const plans = Array.from({ length: size }, (_, i): AuditedPlan => ({ id: `p${i}`, plan: inventedPlan(i + 1, CLAUSES) }))
    const copied = [3, 77].flatMap((i) => plans[i]!.plan.clauses.slice(20, 40).map(({ text }) => text))
    const draft = { id: 'draft', plan: inventedPlan(9001, CLAUSES, copied) }
    const reference = { id: 'reference', plan: inventedPlan(9002, CLAUSES) }
    const begun = performance.now()
    const { findings, copyShare } = auditWithShare({ draft, reference, others: plans, ...data })
    const seconds = (performance.now() - begun) / 1000
    const characters = plans.reduce((sum, { plan }) => sum + plan.text.length, 0)
    rows.push([
      size, size * CLAUSES, characters, seconds.toFixed(2), Math.round(process.memoryUsage().rss / MEBIBYTE),
      findings.filter(({ kind }) => kind === 'verbatim-copy').length, copyShare.sources.slice(0, 2).map(({ plan }) => plan).join(' '),
    ])
  }
  return {
    title: 'audit of one draft against invented plans',
    columns: ['plans', 'clauses', 'characters', 'seconds', 'RSS MiB (plans and tables included)', 'copies found', 'likeliest sources'],
    rows,
  }
}
