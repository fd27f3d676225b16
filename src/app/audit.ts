import { UserError } from '../domain/index.js'
import type { AuditReport } from '../reports/audit/index.js'
import { auditReport } from './audit-report.js'
import type { App } from './create-app.js'
import type { TextEncoding } from './encoding.js'
import { planId } from './plan-identity.js'
import { readBoundedPlan } from './plan-limits.js'
import { readInputFile } from './read-file.js'
import type { ReadPlan } from './stages.js'

/** What to audit: paths as the user gave them. */
export interface AuditRequest {
  readonly draft: string
  readonly reference: string
  /** Plans the draft may have been copied from. */
  readonly against: readonly string[]
  readonly encoding?: TextEncoding
}

/** A draft's findings with what names it. */
export interface AuditOutcome {
  readonly title: string
  readonly file: string
  readonly report: AuditReport
  /** Title by the id that sources are called by. */
  readonly titles: ReadonlyMap<string, string>
}

/** Audits a file without taking it into the workspace. `UserError` where a file cannot be read or is given twice. */
export async function auditFile(app: App, request: AuditRequest): Promise<AuditOutcome> {
  const read = async (path: string): Promise<ReadPlan & { path: string }> => ({
    path,
    ...(await readBoundedPlan(app.stages, await readInputFile(path, request.encoding))),
  })
  const draft = await read(request.draft)
  const reference = await read(request.reference)
  const others: ReadPlan[] = []
  for (const path of request.against) others.push(await read(path))
  if (reference.document.sha256 === draft.document.sha256) {
    throw new UserError(
      'usage',
      'draft-is-reference',
      `“${draft.path}”就是参照规划本身，不能拿它与自己核查。请换成要审查的草案。`,
    )
  }
  const named = ({ document, plan }: ReadPlan) => ({ id: planId(document), plan })
  const kept = others.filter((o) => ![draft, reference].some((p) => p.document.sha256 === o.document.sha256))
  return {
    title: draft.plan.profile.title,
    file: draft.document.fileName,
    report: await auditReport(app.stages, named(draft), named(reference), kept.map(named)),
    titles: new Map([reference, ...kept].map((p) => [planId(p.document), p.plan.profile.title || p.document.fileName])),
  }
}
