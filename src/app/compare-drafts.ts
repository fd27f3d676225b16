import type { FoundFault } from '../reports/audit/index.js'
import { auditReport, faultsOf } from './audit-report.js'
import type { ComparedDraft, ComparedPlan } from './compare-report.js'
import { openReference } from './compared-reference.js'
import { coverageReport, type CoverageReport } from './coverage-report.js'
import type { App } from './create-app.js'
import { keptComparisons } from './kept-comparisons.js'
import { once } from './once.js'
import { preparePlan } from './prepare-plan.js'

/** Tells what is being done (Chinese), `done` of `total` files. */
export type TellStep = (step: string, done: number, total: number) => void

/** Compares each draft with the reference, by what was kept of it or anew. */
export async function compareDrafts(
  app: App,
  reference: ComparedPlan,
  plans: readonly ComparedPlan[],
  tell: TellStep,
): Promise<ComparedDraft[]> {
  const kept = await keptComparisons(app, reference)
  /** What is being written while the next draft is at work. */
  const keeping: Promise<void>[] = []
  const keep = (written: Promise<void>): void => {
    keeping.push(written)
    // Told at the end: until then nobody waits for it.
    written.catch(() => {})
  }
  const opened = once(async () => {
    // Before the workspace is opened: a model that is missing leaves no trace either.
    await app.stages.embedder()
    tell('分词与编码', 0, plans.length)
    return openReference(app.stages, await preparePlan(app.stages, app.store().vectors, reference.plan))
  })
  const coverageOf = async (draft: ComparedPlan): Promise<CoverageReport> => {
    const against = await opened.get()
    const prepared = await preparePlan(app.stages, app.store().vectors, draft.plan)
    const report = await coverageReport((await app.stages.judge()).verdicts, against, prepared)
    keep(kept.keepCoverage(draft, report))
    return report
  }
  const faultsFor = async (draft: ComparedPlan): Promise<readonly FoundFault[]> => {
    const faults = await faultsOf(app.stages, draft, reference)
    keep(kept.keepFaults(draft, faults))
    return faults
  }
  const drafts: ComparedDraft[] = []
  try {
    for (const [at, draft] of plans.entries()) {
      tell(`比对 ${draft.fileName}`, at, plans.length)
      const known = await kept.find(draft)
      // Side by side: faults are looked for while the encoder, in threads of its own, is at the draft.
      const [report, faults] = await Promise.all([
        known.coverage ?? coverageOf(draft),
        known.faults ?? faultsFor(draft),
      ])
      const others = plans.filter((p) => p !== draft)
      const { findings } = await auditReport(app.stages, draft, reference, others, faults)
      drafts.push({ ...draft, report, findings })
    }
    await Promise.all(keeping)
  } finally {
    await Promise.allSettled(keeping)
  }
  return drafts
}
