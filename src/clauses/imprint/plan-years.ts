import type { YearSpan } from '../../domain/index.js'

/** Place in this list: how many periods after 十五. */
const FIVES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** 十五 began in 2001, each period five years later; plans are named by 十一五 (2006) and later ones. */
const FIRST_YEAR_OF_TENTH = 2001
/** Not 二十一五年 or 十四五项: a number that goes on before or counts things behind is no period. */
const PERIOD =
  /(?<![一二三四五六七八九十百])[“"]?十([一二三四五六七八九])五[”"]?(?![项条个大千百万])|第十([一二三四五六七八九])个五年/u
const RANGE = /(20\d{2})\s*年?\s*[—–\-~～－至到]+\s*(20\d{2})/
const END = /(20\d{2})/

/** Years with the words they were read from. */
export interface ReadYears {
  readonly years: YearSpan
  readonly quote: string
}

/**
 * The years a title speaks for: a range as printed, else the five-year period it names, else one year as the end (`健康云岭2030`).
 * null where it names none. A period goes before a single year: `第十四个五年规划和2035年远景目标` is a plan of 2021 to 2025.
 */
export function yearsOf(title: string): ReadYears | null {
  const range = RANGE.exec(title)
  if (range && Number(range[1]) <= Number(range[2])) {
    return { years: { from: Number(range[1]), to: Number(range[2]) }, quote: range[0] }
  }
  const period = PERIOD.exec(title)
  if (period) {
    const from = FIRST_YEAR_OF_TENTH + 5 * FIVES.indexOf(period[1] ?? period[2] ?? '')
    return { years: { from, to: from + 4 }, quote: period[0] }
  }
  const end = END.exec(title)
  return end ? { years: { from: null, to: Number(end[1]) }, quote: end[0] } : null
}
