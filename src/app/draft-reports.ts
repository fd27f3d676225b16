import type { AuditReport } from '../reports/audit/index.js'
import { AUDIT_FORMAT, auditReport } from './audit-report.js'
import { keyOf } from './content-hash.js'
import { COVERAGE_FORMAT, coverageReport, type CoverageReport } from './coverage-report.js'
import type { App } from './create-app.js'
import { keptReference } from './kept-reference.js'
import { type Progress, preparePlan } from './prepare-plan.js'
import { planNotFound } from './remove-plan.js'
import { versionChain } from './version-chain.js'

/** A draft of the workspace and what it is checked against. */
export interface ReportPair {
  readonly reference: string
  readonly draft: string
  /** Where present the coverage alone is made, which hangs on no other plan of the library; both reports otherwise. */
  readonly only?: 'coverage'
}

/** Other plans a draft is searched for copies of: each costs the audit a walk through its text. */
const AUDITED_OTHERS = 60

function profileOf(app: App, id: string): unknown {
  const found = app.store().plans.find(id)
  if (!found) throw planNotFound(id)
  return found.profile
}

/** Key of the coverage report: everything it depends on. */
export async function coverageKey(app: App, { reference, draft }: ReportPair): Promise<string> {
  const [program, model, judge] = await Promise.all([app.stages.program(), app.stages.model(), app.stages.judge()])
  const plans = [reference, profileOf(app, reference), draft, profileOf(app, draft)]
  return keyOf(['coverage', COVERAGE_FORMAT, program, model.sha256, judge.sha256, ...plans])
}

/** Plans a draft is searched for copies of: not its reference, not its own earlier and later versions; the newest ones come first. */
export function auditedOthers(app: App, { reference, draft }: ReportPair): string[] {
  const own = versionChain(app, draft)
  const others = app
    .store()
    .plans.list()
    .filter((p) => p.id !== reference && !own.has(p.id))
  return others.slice(-AUDITED_OTHERS).map((p) => p.id)
}

/** Key of the audit: everything it depends on. */
export async function auditKey(app: App, pair: ReportPair): Promise<string> {
  const plans = [pair.reference, profileOf(app, pair.reference), pair.draft, profileOf(app, pair.draft)]
  return keyOf(['audit', AUDIT_FORMAT, await app.stages.program(), ...plans, auditedOthers(app, pair)])
}

/** Makes the reports of a draft that the workspace does not have yet; keeps each when it is done. The heavy part of all views. */
export async function makeReports(app: App, pair: ReportPair, progress?: Progress): Promise<void> {
  const store = app.store()
  const load = (id: string) => {
    const plan = store.plans.load(id)
    if (!plan) throw planNotFound(id)
    return plan
  }
  const coverage = await coverageKey(app, pair)
  if (!store.reports.has(coverage)) {
    const reference = await keptReference(app, pair.reference, progress)
    const draft = await preparePlan(app.stages, store.vectors, load(pair.draft), progress)
    const { verdicts } = await app.stages.judge()
    const report = await coverageReport(verdicts, reference, draft, progress)
    store.reports.keep(coverage, 'coverage', pair.reference, pair.draft, report)
  }
  if (pair.only === 'coverage') return
  const audit = await auditKey(app, pair)
  if (!store.reports.has(audit)) {
    const named = (id: string) => ({ id, plan: load(id) })
    const others = auditedOthers(app, pair)
    const lazily = (function* () {
      for (const id of others) yield named(id)
    })()
    const report = await auditReport(app.stages, named(pair.draft), named(pair.reference), lazily)
    store.reports.keep(audit, 'audit', pair.reference, pair.draft, report)
  }
}

/** Makings that views of one program wait for, by pair: the page asks for several views of a draft at once. */
const making = new WeakMap<App, Map<string, Promise<void>>>()

function sharedMaking(app: App, pair: ReportPair): Promise<void> {
  const running = making.get(app) ?? new Map<string, Promise<void>>()
  making.set(app, running)
  const key = keyOf([pair.reference, pair.draft, pair.only ?? 'both'])
  const promise = running.get(key) ?? app.engine.makeReports(pair).finally(() => running.delete(key))
  running.set(key, promise)
  return promise
}

/** The coverage report of a draft; made by the engine where the workspace does not have it. Other plans may come and go: it stays. */
export async function draftCoverage(app: App, pair: ReportPair): Promise<CoverageReport> {
  const find = async () => app.store().reports.find(await coverageKey(app, pair))
  let coverage = await find()
  if (coverage === undefined) {
    await sharedMaking(app, { reference: pair.reference, draft: pair.draft, only: 'coverage' })
    coverage = await find()
  }
  if (coverage === undefined) throw new Error('the report of a draft vanished while it was read')
  return coverage as CoverageReport
}

/** Whether the coverage report of a draft is in the workspace. */
export async function hasCoverage(app: App, pair: ReportPair): Promise<boolean> {
  return app.store().reports.has(await coverageKey(app, pair))
}

/** Both reports of a draft; made by the engine where the workspace does not have them. */
export async function draftReports(
  app: App,
  pair: ReportPair,
): Promise<{ coverage: CoverageReport; audit: AuditReport }> {
  const find = async () => [
    app.store().reports.find(await coverageKey(app, pair)),
    app.store().reports.find(await auditKey(app, pair)),
  ]
  let [coverage, audit] = await find()
  if (coverage === undefined || audit === undefined) {
    await sharedMaking(app, pair)
    ;[coverage, audit] = await find()
  }
  if (coverage === undefined || audit === undefined)
    throw new Error('the reports of a draft vanished while they were read')
  return { coverage: coverage as CoverageReport, audit: audit as AuditReport }
}
