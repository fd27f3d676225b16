import type { SearchHit, SearchView } from '../../src/api/contract.js'

/** Hits of one region, best first; regions in the order of their best hit. */
export interface RegionGroup {
  readonly region: string
  readonly hits: readonly SearchHit[]
}

/** Groups hits by region; a plan without region (the nation's) stands under its title. */
export function byRegion(view: SearchView): readonly RegionGroup[] {
  const groups = new Map<string, SearchHit[]>()
  for (const hit of view.hits) {
    const plan = view.plans[hit.plan]
    const region = plan?.region || plan?.title || hit.plan
    groups.set(region, [...(groups.get(region) ?? []), hit])
  }
  return [...groups].map(([region, hits]) => ({ region, hits }))
}

/** Chapters the hits stand in, with those already chosen, in the order of the hits. */
export function chaptersOf(view: SearchView, chosen: readonly string[]): readonly string[] {
  return [...new Set([...chosen, ...view.hits.flatMap((hit) => hit.path[0] ?? [])])]
}

/** Excel opens a CSV as UTF-8 only with this mark. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A cell that begins so would be run as a formula; an apostrophe makes it text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return `"${safe.replace(/"/g, '""')}"`
}

/** The hits as a CSV that Excel and WPS open with the right characters. */
export function searchCsv(view: SearchView): string {
  const rows = view.hits.map((hit) => {
    const plan = view.plans[hit.plan]
    return [plan?.region ?? '', plan?.title ?? hit.plan, hit.path.join(' › '), hit.text, hit.score.toFixed(3)]
  })
  const lines = [['地区', '规划', '位置', '条款', '相近程度'], ...rows].map((row) => row.map(cell).join(','))
  return BYTE_ORDER_MARK + lines.join('\r\n') + '\r\n'
}
