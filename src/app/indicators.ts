import type { IndicatorsView } from '../domain/index.js'
import type { App } from './create-app.js'
import { draftReports } from './draft-reports.js'
import { findDraft } from './find-project.js'

/** The indicators of a draft beside those of its reference. */
export async function indicatorsOf(app: App, project: string, draft: string): Promise<IndicatorsView> {
  const { reference } = findDraft(app, project, draft)
  const { coverage } = await draftReports(app, { reference: reference.id, draft })
  return { comparisons: coverage.indicators, missing: coverage.missingIndicators }
}
