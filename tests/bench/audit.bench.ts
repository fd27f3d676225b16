import { loadAuditData } from '../../src/app/audit-data.js'
import { auditWithShare } from '../../src/reports/audit/index.js'
import type { BenchTable } from './bench-table.js'
import { inventedPlan } from './generator.js'
import { CLAUSES, inventedBatch } from './invented-batch.js'

const SIZES = [125, 250, 500] as const
const MEBIBYTE = 1024 * 1024

/** Audits one invented draft, in part copied from two of the others, against more and more plans. */
export async function run(): Promise<BenchTable> {
  const data = loadAuditData()
  const rows: (string | number)[][] = []
  for (const size of SIZES) {
    const { draft, plans } = inventedBatch(size)
    const reference = { id: 'reference', plan: inventedPlan(9002, CLAUSES) }
    const begun = performance.now()
    const { findings, copyShare } = auditWithShare({ draft, reference, others: plans, ...data })
    const seconds = (performance.now() - begun) / 1000
    const characters = plans.reduce((sum, { plan }) => sum + plan.text.length, 0)
    rows.push([
      size,
      size * CLAUSES,
      characters,
      seconds.toFixed(2),
      Math.round(process.memoryUsage().rss / MEBIBYTE),
      findings.filter(({ kind }) => kind === 'verbatim-copy').length,
      copyShare.sources
        .slice(0, 2)
        .map(({ plan }) => plan)
        .join(' '),
    ])
  }
  return {
    title: 'audit of one draft against invented plans',
    columns: [
      'plans',
      'clauses',
      'characters',
      'seconds',
      'RSS MiB (plans and tables included)',
      'copies found',
      'likeliest sources',
    ],
    rows,
  }
}
