import type { AuditedPlan, AuditReport } from '../reports/audit/index.js'
import type { Stages } from './stages.js'

/** Raised when the shape of a kept audit changes: older ones are made again. */
export const AUDIT_FORMAT = 1

/** Audits one draft against its reference and other plans. */
export async function auditReport(
  stages: Stages,
  draft: AuditedPlan,
  reference: AuditedPlan | null,
  others: Iterable<AuditedPlan>,
): Promise<AuditReport> {
  const [{ auditWithShare }, data] = await Promise.all([import('../reports/audit/index.js'), stages.auditData()])
  return auditWithShare({ draft, others, ...(reference ? { reference } : {}), ...data })
}
