import {
  type AuditFinding,
  type Coverage,
  type IndicatorComparison,
  indicatorBrief,
  type Measure,
} from '../domain/index.js'
import { keyOf } from './content-hash.js'
import type { App } from './create-app.js'
import { auditKey, coverageKey, draftReports, type ReportPair } from './draft-reports.js'

/** What the overview needs of a draft's reports: some kilobytes instead of a megabyte. */
export interface DraftDigest {
  readonly measures: readonly Measure[]
  /** By measure, rows of the reference's indicator tables in few words. */
  readonly printed: ReadonlyMap<string, string>
  /** Verdicts by measure, without evidence and reasons. */
  readonly coverage: ReadonlyMap<string, Coverage>
  readonly weakerIndicators: readonly IndicatorComparison[]
  readonly missingIndicators: readonly string[]
  readonly findings: readonly Pick<AuditFinding, 'id' | 'kind'>[]
}

/** Digests kept in memory; one more than any overview shows would read every report again at each look. */
const KEPT = 500

/** By program, then by everything a digest depends on: an entry never goes stale, only old. */
const digests = new WeakMap<App, Map<string, DraftDigest>>()

async function makeDigest(app: App, pair: ReportPair): Promise<DraftDigest> {
  const { coverage, audit } = await draftReports(app, pair)
  const indicators = app.store().plans.load(pair.reference)?.indicators ?? []
  const bare = (c: Coverage): Coverage => ({ ...c, evidence: [], parts: [], missing: [], reasons: [] })
  return {
    measures: coverage.measures,
    printed: new Map(indicators.map((i) => [i.clause, indicatorBrief(i)])),
    coverage: new Map(coverage.coverage.map((c) => [c.measure, bare(c)])),
    weakerIndicators: coverage.indicators.filter((i) => i.verdict === 'weaker'),
    missingIndicators: coverage.missingIndicators,
    findings: audit.findings.map(({ id, kind }) => ({ id, kind })),
  }
}

/** The digest of a draft; its reports are read (or made) at the first call only, because reading twenty of them takes half a second. */
export async function draftDigest(app: App, pair: ReportPair): Promise<DraftDigest> {
  const kept = digests.get(app) ?? new Map<string, DraftDigest>()
  digests.set(app, kept)
  const key = keyOf([await coverageKey(app, pair), await auditKey(app, pair)])
  const digest = kept.get(key) ?? (await makeDigest(app, pair))
  // Taken out and put in again: the first of the map is the one not asked for the longest.
  kept.delete(key)
  kept.set(key, digest)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '')
  return digest
}
