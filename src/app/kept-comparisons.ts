import { join } from 'node:path'
import type { FoundFault } from '../reports/audit/index.js'
import { AUDIT_FORMAT } from './audit-report.js'
import type { ComparedPlan } from './compare-report.js'
import { COVERAGE_FORMAT, type CoverageReport } from './coverage-report.js'
import type { App } from './create-app.js'
import { createSealedCache, sealedName, type SealedCache, type SealedName } from './sealed-cache.js'

/** Folder of kept comparisons in a workspace. */
export const COMPARISONS = 'compared'

/** The kept comparisons of a workspace; see {@link createSealedCache}. */
export function comparisonsOf(app: App): SealedCache {
  return createSealedCache(join(app.settings.workspace, COMPARISONS))
}

/** What was found out about one draft, where it was compared before. */
export interface KeptComparison {
  readonly coverage: CoverageReport | undefined
  /** Faults of the draft that do not hang on other drafts. */
  readonly faults: readonly FoundFault[] | undefined
}

/** Finds and keeps what a comparison of files works out, draft by draft. */
export interface KeptComparisons {
  find(draft: ComparedPlan): Promise<KeptComparison>
  keepCoverage(draft: ComparedPlan, report: CoverageReport): Promise<void>
  keepFaults(draft: ComparedPlan, faults: readonly FoundFault[]): Promise<void>
}

/**
 * The kept comparisons with one reference. Everything a result depends on is part of its name and key: both plans letter by letter,
 * the encoder, the judge, and the program itself.
 */
export async function keptComparisons(app: App, reference: ComparedPlan): Promise<KeptComparisons> {
  const cache = comparisonsOf(app)
  const [program, model, judge] = await Promise.all([app.stages.program(), app.stages.model(), app.stages.judge()])
  const text = (p: ComparedPlan): string => JSON.stringify([p.id, p.plan])
  const referenceText = text(reference)
  const named = new Map<ComparedPlan, { coverage: SealedName; faults: SealedName }>()
  const namesOf = (draft: ComparedPlan) => {
    const known = named.get(draft)
    if (known) return known
    const plans = [program, referenceText, text(draft)]
    const names = {
      coverage: sealedName(['coverage', `${COVERAGE_FORMAT}`, model.sha256, judge.sha256, ...plans]),
      faults: sealedName(['faults', `${AUDIT_FORMAT}`, ...plans]),
    }
    named.set(draft, names)
    return names
  }
  return {
    async find(draft) {
      const names = namesOf(draft)
      // Sealed under the program's own hash: what opens is what this very program wrote.
      return {
        coverage: (await cache.find(names.coverage)) as CoverageReport | undefined,
        faults: (await cache.find(names.faults)) as readonly FoundFault[] | undefined,
      }
    },
    keepCoverage: (draft, report) => cache.keep(namesOf(draft).coverage, report),
    keepFaults: (draft, faults) => cache.keep(namesOf(draft).faults, faults),
  }
}
