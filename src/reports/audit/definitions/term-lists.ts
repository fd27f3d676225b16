import type { Passage, PlanView } from '../plan-view.js'

/** A short term with the list that explains it: “三高”（高血压、高血糖、高血脂）. */
export interface TermList {
  readonly term: string
  readonly items: readonly string[]
  /** Whether the list ends in 等 and so need not be whole. */
  readonly open: boolean
  readonly start: number
  readonly end: number
  readonly passage: Passage
}

const QUOTED = /[“"]([^”"“]{2,10})[”"]\s*[（(]([^）)]{3,80})[）)]/g
const UNQUOTED = /(?<![“"])([一二两三四五六七八九十][\u4e00-\u9fff]{1,2}(?:[一二两三四五六七八九十][\u4e00-\u9fff]{1,2})?)\s*[（(]([^）)]{3,80})[）)]/g

const itemsOf = (list: string): string[] =>
  list
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/等.{0,4}$/, '')
    .split(/[、,;]|和|及|与/)
    .filter((item) => item !== '')

/** The explained terms of a plan in reading order. */
export function termLists(view: PlanView): TermList[] {
  const out: TermList[] = []
  for (const passage of view.passages)
    for (const pattern of [QUOTED, UNQUOTED])
      for (const m of passage.text.matchAll(pattern)) {
        const items = itemsOf(m[2]!)
        if (items.length < 2) continue
        out.push({
          term: m[1]!.replace(/\s/g, ''),
          items,
          open: /等/.test(m[2]!),
          start: passage.start + m.index,
          end: passage.start + m.index + m[0].length,
          passage,
        })
      }
  return out.sort((a, b) => a.start - b.start)
}

const NUMERAL = '一二三四五六七八九十'
const numeral = (character: string): number => (character === '两' ? 2 : NUMERAL.indexOf(character) + 1)

/** How many items a term announces: 三高 3, 三减三健 6; null where its numeral counts something else (三位一体). */
export function announced(term: string): number | null {
  const parts = [...term.matchAll(/([一二两三四五六七八九十])([^一二两三四五六七八九十]{1,3})/g)]
  if (parts.length === 0 || parts.map((m) => m[0]).join('') !== term || /一体|一站|一网|一号|十四五|十五五/.test(term)) return null
  return parts.reduce((sum, m) => sum + numeral(m[1]!), 0)
}

/** Items of the first list that the second lacks; an item counts as present when one contains the other. */
export function lacking(items: readonly string[], other: readonly string[]): string[] {
  return items.filter((item) => !other.some((o) => o === item || o.includes(item) || item.includes(o)))
}
