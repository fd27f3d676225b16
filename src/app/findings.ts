import { type DismissRequest, type FindingRow, type FindingsView, UserError } from '../domain/index.js'
import type { App } from './create-app.js'
import { draftReports } from './draft-reports.js'
import { findDraft } from './find-project.js'

async function rowsOf(app: App, project: string, draft: string): Promise<FindingsView> {
  const { reference } = findDraft(app, project, draft)
  const { audit } = await draftReports(app, { reference: reference.id, draft })
  const dismissed = app.store().dismissals.inForce(project, draft)
  return {
    findings: audit.findings.map((finding) => {
      const d = dismissed.get(finding.id)
      return { finding, dismissed: d ? { reason: d.reason, reviewer: d.reviewer, at: d.at } : null }
    }),
    copyShare: audit.copyShare.sources.map(({ plan, share }) => {
      const found = app.store().plans.find(plan)
      return { plan, title: found?.profile.title || found?.name || plan, share }
    }),
  }
}

/** The audit of a draft with what was set aside. */
export function findingsOf(app: App, project: string, draft: string): Promise<FindingsView> {
  return rowsOf(app, project, draft)
}

async function rowOf(app: App, project: string, draft: string, finding: string): Promise<FindingRow> {
  const row = (await rowsOf(app, project, draft)).findings.find((f) => f.finding.id === finding)
  if (!row) throw new UserError('not-found', 'finding-not-found', '这条核查发现已不存在，可能草案已更新。请刷新页面。')
  return row
}

/** Sets a finding aside with a reason. */
export async function dismissFinding(
  app: App,
  project: string,
  draft: string,
  finding: string,
  { reason, reviewer }: DismissRequest,
): Promise<FindingRow> {
  await rowOf(app, project, draft, finding)
  app.store().dismissals.dismiss(project, draft, { finding, reason, reviewer, at: app.now() })
  return rowOf(app, project, draft, finding)
}

/** Opens a finding again that was set aside. */
export async function reopenFinding(
  app: App,
  project: string,
  draft: string,
  finding: string,
  reviewer: string,
): Promise<FindingRow> {
  await rowOf(app, project, draft, finding)
  app.store().dismissals.takeBack(project, draft, finding, reviewer, app.now())
  return rowOf(app, project, draft, finding)
}
