import type { AdministrativeLevel, Clause } from '../../src/api/contract.js'
import { LEVEL_LABEL } from './vocabulary.js'

export type SearchMode = 'both' | 'meaning' | 'words'

/** What is looked for, and where. Either `text` or `like` is what the search starts from; both empty means no search yet. */
export interface SearchQuery {
  readonly text: string
  readonly like: { readonly plan: string; readonly clause: string } | null
  readonly mode: SearchMode
  readonly plans: readonly string[]
  readonly levels: readonly AdministrativeLevel[]
  readonly regions: readonly string[]
  /** Headings of chapters as printed, number and title. */
  readonly chapters: readonly string[]
  readonly kinds: readonly Clause['kind'][]
  readonly notSamePlan: boolean
  readonly limit: number
}

export const CLAUSE_KIND_LABEL: Readonly<Record<Clause['kind'], string>> = {
  measure: '举措',
  background: '背景',
  goal: '目标',
  principle: '原则',
  box: '专栏',
  indicator: '指标',
  safeguard: '保障',
  other: '其他',
}

/** Hits asked for at first, and with “更多”; 200 is the most the API gives. */
export const USUAL_LIMIT = 40
export const MOST_HITS = 200

const LEVELS = Object.keys(LEVEL_LABEL) as AdministrativeLevel[]
const KINDS = Object.keys(CLAUSE_KIND_LABEL) as Clause['kind'][]

/** Reads a search from the address; unknown values are left out. */
export function searchOf(query: URLSearchParams): SearchQuery {
  const [plan, clause] = [query.get('likePlan'), query.get('likeClause')]
  const mode = query.get('mode')
  const limit = Number(query.get('limit') ?? USUAL_LIMIT)
  return {
    text: query.get('q')?.trim() ?? '',
    like: plan !== null && clause !== null ? { plan, clause } : null,
    mode: mode === 'meaning' || mode === 'words' ? mode : 'both',
    plans: query.getAll('plan'),
    levels: LEVELS.filter((l) => query.getAll('level').includes(l)),
    regions: query.getAll('region'),
    chapters: query.getAll('chapter'),
    kinds: KINDS.filter((k) => query.getAll('kind').includes(k)),
    notSamePlan: query.get('notSamePlan') === '1',
    limit: Number.isInteger(limit) && limit > 0 && limit <= MOST_HITS ? limit : USUAL_LIMIT,
  }
}

/** Writes a search as a query: the same words for the address and for GET /api/search. */
export function searchQueryOf(search: SearchQuery): URLSearchParams {
  const query = new URLSearchParams()
  if (search.like !== null) {
    query.set('likePlan', search.like.plan)
    query.set('likeClause', search.like.clause)
  } else if (search.text !== '') query.set('q', search.text)
  if (search.mode !== 'both') query.set('mode', search.mode)
  for (const plan of search.plans) query.append('plan', plan)
  for (const level of search.levels) query.append('level', level)
  for (const region of search.regions) query.append('region', region)
  for (const chapter of search.chapters) query.append('chapter', chapter)
  for (const kind of search.kinds) query.append('kind', kind)
  if (search.notSamePlan) query.set('notSamePlan', '1')
  if (search.limit !== USUAL_LIMIT) query.set('limit', String(search.limit))
  return query
}

/** Whether there is anything to look for. */
export function isSearch(search: SearchQuery): boolean {
  return search.like !== null || search.text !== ''
}
