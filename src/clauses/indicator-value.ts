import type { IndicatorValue } from '../domain/index.js'

const NUMBER = /[-−]?\d+(?:[,，]\d{3})*(?:\.\d+)?/g
const DASH = /^[-—–―－/\\无]*$/
const CHANGE = /提高|降低|下降|增长|增加|减少|高于|高出|低于.+个|翻.番|上升|同比例|倍增|年均|累计|缩小|压减|降至.*倍/
const STABLE = /稳定|保持|不变|持平|维持|持续|逐步|完成.*任务|下达|控制在.*(?:以?内|水平)?$/

/**
 * Reads a printed value of an indicator table. `value` is the number meant, null for words, dashes and cells with several
 * numbers (`98/91`); a bracket with a year (`27.97（2021年）`) is left aside and its year wins over the header's.
 */
export function readIndicatorValue(cell: string, headerYear: number | null): IndicatorValue {
  const printed = cell.trim()
  const note = /[（(\[]\s*(\d{4})\s*年?\s*[)）\]]/.exec(printed)
  const year = note ? Number(note[1]) : headerYear
  const bare = (note ? printed.replace(note[0], '') : printed)
    .replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
  const of = (comparison: IndicatorValue['comparison'], value: number | null): IndicatorValue => ({
    year,
    printed,
    value,
    comparison,
  })
  if (DASH.test(bare)) return of('none', null)
  const numbers = [...bare.replace(/\d{4}年/g, '').matchAll(NUMBER)].map((m) =>
    Number(m[0].replace(/[,，]/g, '').replace('−', '-')),
  )
  const single = numbers.length === 1 ? numbers[0]! : null
  if (CHANGE.test(bare)) return of('change', single)
  if (numbers.length === 0) return of(STABLE.test(bare) ? 'stable' : 'none', null)
  if (numbers.length > 1) return of('none', null)
  if (/^(?:≤|<=|＜=|⩽|≦)|不(?:高于|超过|大于|多于)|以内|以下|及以下/.test(bare)) return of('<=', single)
  if (/^(?:≥|>=|＞=|⩾|≧)|不(?:低于|少于|小于)|以上|及以上|至少/.test(bare)) return of('>=', single)
  if (/^[<＜〈]|小于|低于|少于/.test(bare)) return of('<', single)
  if (/^[>＞〉]|大于|超过|高于|多于/.test(bare)) return of('>', single)
  if (/左右|约|上下/.test(bare)) return of('about', single)
  return of('=', single)
}
