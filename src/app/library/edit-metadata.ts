import type { PlanMetadata, PlanPatch, PlanSummary, Sourced } from '../../domain/index.js'
import { UserError } from '../../domain/index.js'
import type { Gazetteer } from '../../reports/audit/index.js'
import type { PlanRowPatch } from '../../store/index.js'
import { describePlan, statusOf } from './plan-metadata.js'
import { regionByName } from './resolve-region.js'
import type { App } from '../create-app.js'
import { findPlan } from '../find-project.js'

/** Years outside these are slips of the keyboard. */
const EARLIEST_YEAR = 1949
const LATEST_YEAR = 2100

const byPerson = <T>(value: T): Sourced<T> => ({ value, source: 'person', quote: '' })

function checkDate(date: string): string {
  if (date === '' || /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.test(date)) return date
  throw new UserError('usage', 'bad-date', `日期“${date}”不对，应写成 2022-04-27 或 2022-10。`)
}

function checkYears(years: PlanMetadata['years']['value']): PlanMetadata['years']['value'] {
  const { from, to } = years
  const isYear = (y: number | null): boolean => y === null || (y >= EARLIEST_YEAR && y <= LATEST_YEAR)
  if (isYear(from) && isYear(to) && (from === null || to === null || from <= to)) return years
  throw new UserError('usage', 'bad-years', `规划期 ${from ?? ''}—${to ?? ''} 不对，应是先后两个年份，例如 2021—2025。`)
}

/** Region and level are one field: a level set by hand holds for the place wherever the table files it. */
function regionField(patch: PlanPatch, summary: PlanSummary, divisions: Gazetteer): Partial<PlanMetadata> {
  const { region, level } = patch
  if (region === undefined && level === undefined) return {}
  const wanted = level ?? summary.profile.level
  const known = region === undefined ? (summary.metadata?.region.value ?? null) : null
  const place = known ?? regionByName(region ?? summary.profile.region, wanted, divisions)
  return { region: byPerson(place === null || level === undefined ? place : { ...place, level }) }
}

/** The fields a person gave, each marked as theirs. */
function personsFields(patch: PlanPatch, summary: PlanSummary, divisions: Gazetteer): Partial<PlanMetadata> {
  return {
    ...regionField(patch, summary, divisions),
    ...(patch.issuer === undefined ? {} : { issuer: byPerson(patch.issuer) }),
    ...(patch.documentNumber === undefined ? {} : { documentNumber: byPerson(patch.documentNumber) }),
    ...(patch.stage === undefined ? {} : { stage: byPerson(patch.stage) }),
    ...(patch.date === undefined ? {} : { date: byPerson(checkDate(patch.date)) }),
    ...(patch.years === undefined ? {} : { years: byPerson(checkYears(patch.years)) }),
  }
}

/** What the page's short status says as a stage: 征求意见稿 for a draft, unless a stage of a draft is known already. */
function stageOfStatus(status: PlanPatch['status'], before: PlanMetadata): PlanPatch['stage'] {
  if (status === undefined || status === statusOf(before.stage.value)) return undefined
  return status === 'draft' ? 'consultation' : status
}

/**
 * Puts right by hand what was read of a plan; the values count as a person's from then on and no import changes them. Reports made
 * before are made again where the profile changed, because the level decides what is asked. `UserError` for an unknown plan, a date
 * or years that are none.
 */
export async function patchPlan(app: App, id: string, patch: PlanPatch): Promise<PlanSummary> {
  const summary = findPlan(app, id)
  const divisions = await app.stages.divisions()
  const { title, level, region, period } = patch
  const read = summary.metadata ?? describeStored(app, summary, divisions)
  const stage = patch.stage ?? stageOfStatus(patch.status, read)
  const metadata = {
    ...read,
    ...personsFields({ ...patch, ...(stage === undefined ? {} : { stage }) }, summary, divisions),
  }
  const row: PlanRowPatch = {
    ...(title === undefined ? {} : { title }),
    ...(level === undefined ? {} : { level }),
    ...(region === undefined ? {} : { region }),
    ...(period === undefined ? {} : { period }),
    status: statusOf(metadata.stage.value),
    metadata,
  }
  app.store().plans.patch(id, row)
  return findPlan(app, id)
}

/** Reads the metadata of a plan that is in the workspace already, from its stored text. */
export function describeStored(app: App, summary: PlanSummary, divisions: Gazetteer): PlanMetadata {
  const plan = app.store().plans.load(summary.id)
  return describePlan({ profile: summary.profile, text: plan?.text ?? '' }, summary.fileName, divisions).metadata
}
