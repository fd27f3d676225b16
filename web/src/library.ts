import type { DraftStage, MetadataSource, PlanSummary, RegionNode } from '../../src/api/contract.js'

export const STAGE_LABEL: Readonly<Record<DraftStage, string>> = {
  consultation: '征求意见稿',
  submission: '送审稿',
  draft: '草案',
  issued: '已印发',
  unknown: '状态未定',
}

export const SOURCE_LABEL: Readonly<Record<MetadataSource, string>> = {
  title: '识别自标题',
  head: '识别自文首',
  body: '识别自正文',
  tail: '识别自文末',
  'file-name': '识别自文件名',
  person: '人工填写',
  none: '文中未写明',
}

/** What narrows the list of the library; '' and [] let everything through. */
export interface LibraryFilter {
  /** Code of a region; its subtree passes. null = all plans, those without a region too. */
  readonly region: string | null
  readonly levels: readonly string[]
  readonly stages: readonly string[]
  readonly years: readonly string[]
  readonly issuers: readonly string[]
  readonly text: string
}

/** `2021—2025`, `至2030`, '' where the plan does not say. */
export function yearsText(plan: PlanSummary): string {
  const { from = null, to = null } = plan.metadata?.years.value ?? {}
  if (to === null) return from === null ? '' : `${from} 起`
  return from === null ? `至 ${to}` : `${from}—${to}`
}

export const stageOf = (plan: PlanSummary): DraftStage => plan.metadata?.stage.value ?? 'unknown'

/** The code of a place begins with the code of all it lies in; outside the table a slash ends a name. */
function isUnder(code: string | undefined, region: string): boolean {
  if (code === undefined) return false
  if (region === '' || code === region) return true
  return code.startsWith(region.includes('/') ? `${region}/` : region)
}

const oneOf = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value)

/** The plans a filter lets through, in their order. */
export function filterPlans(plans: readonly PlanSummary[], f: LibraryFilter): PlanSummary[] {
  return plans.filter(
    (p) =>
      (f.region === null || isUnder(p.metadata?.region.value?.code, f.region)) &&
      oneOf(f.levels, p.profile.level) &&
      oneOf(f.stages, stageOf(p)) &&
      oneOf(f.years, yearsText(p)) &&
      oneOf(f.issuers, p.metadata?.issuer.value ?? '') &&
      (f.text === '' || `${p.name} ${p.profile.title}`.includes(f.text)),
  )
}

const LISTS = ['levels', 'stages', 'years', 'issuers'] as const

/** Reads a filter from the address. */
export function filterOf(query: URLSearchParams): LibraryFilter {
  const [levels, stages, years, issuers] = LISTS.map((name) => query.getAll(name))
  return {
    region: query.get('region'),
    levels: levels!,
    stages: stages!,
    years: years!,
    issuers: issuers!,
    text: query.get('text') ?? '',
  }
}

/** Writes a filter into the address. */
export function queryOf(f: LibraryFilter): URLSearchParams {
  const query = new URLSearchParams()
  if (f.region !== null) query.set('region', f.region)
  for (const name of LISTS) for (const value of f[name]) query.append(name, value)
  if (f.text !== '') query.set('text', f.text)
  return query
}

/** A region as antd's tree wants it: its code as key, its plans in the title. */
export interface TreeItem {
  readonly key: string
  readonly title: string
  readonly children: TreeItem[]
}

export function treeItem(node: RegionNode): TreeItem {
  return { key: node.code, title: `${node.name}（${node.all}）`, children: node.children.map(treeItem) }
}

/** Endings the readers know; other files of a folder are not even sent. */
const PLAN_FILE = /\.(?:docx|doc|wps|pdf|txt|html?|md)$/i

/** The files of a folder that may be plans; leftovers of office programs are none. */
export function planFiles(files: readonly File[]): File[] {
  return files.filter((f) => PLAN_FILE.test(f.name) && !/^(?:~\$|\.)/.test(f.name))
}
