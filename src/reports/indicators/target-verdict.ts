import type { Indicator, IndicatorValue, IndicatorVerdict } from '../../domain/index.js'
import { directionOf, type Direction } from './indicator-direction.js'
import { unitScale } from './unit-scale.js'

export interface TargetVerdict {
  readonly verdict: IndicatorVerdict
  /** One Chinese sentence. */
  readonly reason: string
}

const BLANK = /^[\s\-—–―/／]*$/

/** Whether a cell says nothing: empty or a dash. */
export function isBlankValue(value: IndicatorValue | null): boolean {
  return value === null || BLANK.test(value.printed)
}

const CHANGE = /(提高|提升|增加|上升|增长|降低|下降|减少|压减)[^\d]{0,6}(\d+(?:\.\d+)?)/
const FALLING = /降低|下降|减少|压减/
const RELATIVE_TO_YEAR = /(比|较|在)\s*\d{4}\s*年/
const STABLE = /稳定|保持|维持|不变|巩固/
const BETTER_WORDS = /提高|提升|改善|增加|增长|上升|降低|下降|减少|好转|优化|达标|完成/
const ABOVE_AVERAGE = /(高于|优于|好于|超过|不低于|高出).{0,8}平均|平均.{0,6}(高|优|好)/
const BELOW_AVERAGE = /(低于|少于|不高于).{0,8}平均|平均.{0,6}(低|少)/

/** Signed change a cell promises (`提高1岁` 1, `每年降低0.5个百分点` -0.5), or null. */
function changeOf(value: IndicatorValue): number | null {
  const found = CHANGE.exec(value.printed)
  if (found === null || RELATIVE_TO_YEAR.test(value.printed)) return null
  const amount = Number(found[2])
  return FALLING.test(found[1]!) ? -amount : amount
}

/** All numbers of a cell without years: `98/91` gives both. */
export function numbersIn(printed: string): number[] {
  return [...printed.normalize('NFKC').replace(/\(?\d{4}\s*年\)?/g, '').matchAll(/\d+(?:\.\d+)?/g)].map((m) => Number(m[0]))
}

const plainNumber = (value: IndicatorValue | null): number | null =>
  value === null || value.comparison === 'change' || value.comparison === 'none' || changeOf(value) !== null
    ? null
    : value.value

/** The worse of the numbers of a cell (for `98/91` 91 where more is better), or null where it has none. */
export function worstNumber(value: IndicatorValue | null, direction: Direction): number | null {
  if (value === null || changeOf(value) !== null || RELATIVE_TO_YEAR.test(value.printed)) return null
  if (ABOVE_AVERAGE.test(value.printed) || BELOW_AVERAGE.test(value.printed)) return null
  const numbers = numbersIn(value.printed)
  if (numbers.length === 0) return null
  return direction === 'more' ? Math.min(...numbers) : Math.max(...numbers)
}

/** The level a target comes to: its number, the baseline plus its change, the baseline where it is to stay. */
function levelOf(row: Indicator, target: IndicatorValue): number | null {
  const plain = plainNumber(target)
  if (plain !== null) return plain
  const baseline = plainNumber(row.baseline)
  const change = changeOf(target)
  if (change !== null) return baseline === null ? null : baseline + change
  return STABLE.test(target.printed) ? baseline : null
}

/** A same-named ratio does not differ between places by more than this; if it seems to, one side has its unit misprinted. */
const MISPRINT_FACTOR = 5
/** … provided the bare numbers lie this close. */
const CLOSE_FACTOR = 2

const ratioOf = (a: number, b: number): number => (a === 0 || b === 0 ? Infinity : Math.max(a / b, b / a))

const better = (own: number, higher: number, direction: Direction): boolean =>
  direction === 'more' ? own >= higher : own <= higher

const verdict = (kind: IndicatorVerdict, reason: string): TargetVerdict => ({ verdict: kind, reason })

/** Tolerance for binary fractions after unit conversion. */
const EPSILON = 1e-9

function compareLevels(own: number, higher: number, direction: Direction, note: string): TargetVerdict {
  const close = Math.abs(own - higher) <= EPSILON * Math.max(1, Math.abs(higher))
  const sense = direction === 'more' ? '越高越好' : '越低越好'
  return close || better(own, higher, direction)
    ? verdict('meets', `达到上位规划目标（该指标${sense}）${note}`)
    : verdict('weaker', `低于上位规划目标（该指标${sense}）${note}，建议核实`)
}

function compareByWords(own: IndicatorValue, higher: IndicatorValue, direction: Direction): TargetVerdict | null {
  const printed = own.printed.replace(/\s/g, '')
  if (printed === higher.printed.replace(/\s/g, '')) return verdict('meets', '与上位规划表述一致')
  const average = direction === 'more' ? ABOVE_AVERAGE : BELOW_AVERAGE
  if (average.test(printed)) return verdict('meets', '以优于平均水平为目标')
  return null
}

/** Holds one target of a draft row against the target of its reference row. */
export function targetVerdict(row: Indicator, target: IndicatorValue | null, reference: Indicator): TargetVerdict {
  const higherTarget = reference.target
  if (target === null || isBlankValue(target)) return verdict('not-comparable', '草案未填目标值，建议补充')
  if (higherTarget === null || isBlankValue(higherTarget)) return verdict('not-comparable', '上位规划未定目标值')
  const direction = directionOf(reference.name)
  const ownScale = unitScale(row.unit, row.name)
  const higherScale = unitScale(reference.unit, reference.name)
  const oneUnknown = ownScale.dimension === 'unknown' || higherScale.dimension === 'unknown'
  if (!oneUnknown && ownScale.dimension !== higherScale.dimension)
    return verdict('not-comparable', `单位不同（${row.unit}，上位规划${reference.unit}），口径不可比`)
  if (ownScale.absolute || higherScale.absolute) return verdict('not-comparable', '总量指标与地区规模有关，不可直接比较')

  const byWords = compareByWords(target, higherTarget, direction)
  if (byWords !== null) return byWords
  const ownChange = changeOf(target)
  const higherChange = changeOf(higherTarget)
  if (ownChange !== null && higherChange !== null) return compareLevels(ownChange, higherChange, direction, '（按变化幅度）')

  const own = levelOf(row, target)
  const higher = levelOf(reference, higherTarget)
  if (own !== null && higher !== null) {
    const factor = oneUnknown ? 1 : ownScale.factor / higherScale.factor
    const misprint = factor !== 1 && ratioOf(own, higher) <= CLOSE_FACTOR && ratioOf(own * factor, higher) >= MISPRINT_FACTOR
    if (misprint) return compareLevels(own, higher, direction, `（单位${row.unit}与${reference.unit}不一致，疑一方误印，按数值比较）`)
    const compared = compareLevels(own * factor, higher, direction, '')
    const baseline = plainNumber(row.baseline)
    if (compared.verdict === 'weaker' && higherChange !== null && baseline !== null)
      return compareLevels(own - baseline, higherChange, direction, '（按变化幅度）')
    return compared
  }
  if (own !== null && BETTER_WORDS.test(higherTarget.printed)) {
    const baseline = plainNumber(row.baseline)
    if (baseline !== null) return compareLevels(own, baseline, direction, '（上位规划只定方向，与本地基线相比）')
  }
  if (STABLE.test(target.printed) && STABLE.test(higherTarget.printed)) return verdict('meets', '均为保持稳定')
  if (BETTER_WORDS.test(target.printed) && !/\d/.test(higherTarget.printed)) return verdict('meets', '与上位规划方向一致')
  return verdict('not-comparable', '目标表述方式不同，不可直接比较')
}
