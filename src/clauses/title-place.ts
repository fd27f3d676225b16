import type { AdministrativeLevel } from '../domain/index.js'

/** The innermost place a title begins with. */
export interface Place {
  /** Without the word for its rank; a zone keeps it (`某某开发区`). */
  readonly name: string
  readonly level: AdministrativeLevel
  /** As printed, with the word for its rank (`云岭县`). */
  readonly fullName: string
}

const ZONE =
  '(?:保护|经济技术|高新技术(?:产业)?|经济|旅游)?(?:开发区|高新区|新区|示范区|保护区|产业园区|工业园区|园区|管理区|度假区|保税区|合作区)'
const RANKS: readonly { readonly suffix: RegExp; readonly level: AdministrativeLevel }[] = [
  { suffix: new RegExp(`^${ZONE}$`), level: 'zone' },
  { suffix: /^(?:省|自治区|兵团)$/, level: 'province' },
  { suffix: /^(?:市|自治州|州|盟|地区)$/, level: 'city' },
  { suffix: /^(?:县|自治县|旗|自治旗|区|林区)$/, level: 'county' },
  { suffix: /^(?:镇|乡|街道)$/, level: 'township' },
]
const ORDER: readonly AdministrativeLevel[] = ['province', 'city', 'county', 'township', 'zone']
const MUNICIPALITIES = new Set(['北京', '上海', '天津', '重庆'])

/** A name of up to eight characters and the word for its rank; 州 in 某州市 belongs to the name. */
const TOKEN = new RegExp(
  `^([\\p{Script=Han}]{1,8}?)(${ZONE}|自治区|自治州|自治县|自治旗|省|市|地区|州(?!市)|盟(?!市)|县|旗|林区|区|镇|乡|街道)`,
  'u',
)

/** Words that are never part of a place's name but of what the plan is about (`健康乡村`, `智慧城市`). */
const SUBJECT =
  /健康|卫生|国民|经济|社会|美丽|智慧|数字|城乡|文明|平安|乡村|城市|社区|公共|医疗|养老|人口|教育|文化|生态|产业|发展/

/** The chain of places a title begins with (省 市 县), outermost first; empty where it begins with none. */
export function placesOfTitle(title: string): readonly Place[] {
  let rest = title.replace(/^(?:中共|关于|印发|[“"《])+/, '')
  const found: Place[] = []
  for (;;) {
    const match = TOKEN.exec(rest)
    const name = match?.[1] ?? ''
    const rank = match ? RANKS.find(({ suffix }) => suffix.test(match[2]!)) : undefined
    if (!match || !rank || SUBJECT.test(name) || (name.length < 2 && match[2] !== '县')) return found
    const above = found.at(-1)
    if (above && ORDER.indexOf(rank.level) <= ORDER.indexOf(above.level)) return found
    const level = rank.level === 'city' && MUNICIPALITIES.has(name) ? 'province' : rank.level
    found.push({ name: rank.level === 'zone' ? name + match[2]! : name, level, fullName: match[0] })
    rest = rest.slice(match[0].length)
  }
}

/** The innermost place a title begins with; null where it begins with none. */
export function placeOfTitle(title: string): Place | null {
  return placesOfTitle(title).at(-1) ?? null
}
