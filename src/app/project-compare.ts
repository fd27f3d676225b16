import type { App } from './create-app.js'
import { compareReport, type ComparedDraft, type ComparedPlan, type CompareReport } from './compare-report.js'
import { draftReports } from './draft-reports.js'
import { findPlan, findProject, findReference } from './find-project.js'
import { planNotFound } from './remove-plan.js'

/** The machine's results for all drafts of a project, in the form `compare --json` writes. */
export async function compareProject(app: App, id: string): Promise<CompareReport> {
  const project = findProject(app, id)
  const compared = (planId: string): ComparedPlan => {
    const plan = app.store().plans.load(planId)
    if (!plan) throw planNotFound(planId)
    const { sha256, fileName } = findPlan(app, planId)
    return { id: planId, fileName, sha256, plan }
  }
  const reference = findReference(app, project).id
  const drafts: ComparedDraft[] = []
  for (const draft of project.drafts) {
    const { coverage, audit } = await draftReports(app, { reference, draft })
    drafts.push({ ...compared(draft), report: coverage, findings: audit.findings })
  }
  return compareReport(app, compared(reference), drafts)
}
