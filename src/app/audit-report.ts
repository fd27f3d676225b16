import type { AuditedPlan, AuditReport, FoundFault } from '../reports/audit/index.js'
import type { Stages } from './stages.js'

/** Raised when the shape of a kept audit changes: older ones are made again. */
export const AUDIT_FORMAT = 1

/** Faults of one draft that do not hang on other plans; the tables they are found by are loaded at the first call. */
export async function faultsOf(
  stages: Stages,
  draft: AuditedPlan,
  reference: AuditedPlan | null,
): Promise<readonly FoundFault[]> {
  const [{ ownFaults }, data] = await Promise.all([import('../reports/audit/index.js'), stages.auditData()])
  return ownFaults({ draft, ...(reference ? { reference } : {}), ...data })
}

/** Audits one draft against its reference and other plans; `own` are its {@link faultsOf} where they are known. */
export async function auditReport(
  stages: Stages,
  draft: AuditedPlan,
  reference: AuditedPlan | null,
  others: Iterable<AuditedPlan>,
  own?: readonly FoundFault[],
): Promise<AuditReport> {
  const { auditWithShare } = await import('../reports/audit/index.js')
  const faults = own ?? (await faultsOf(stages, draft, reference))
  return auditWithShare({ draft, others, ...(reference ? { reference } : {}) }, faults)
}
