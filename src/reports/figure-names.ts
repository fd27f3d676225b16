import { textSimilarity, type Word } from '../domain/index.js'
import { isYear } from './coverage/rates.js'

/** A figure of a text with what it counts. */
export interface NamedFigure {
  readonly word: Word
  /** What is counted, without the amount: `%` of `65%`, `张` of `7.5张`. */
  readonly unit: string
  /**
   * What is counted or measured, as letters: the words before it in its statement (`高血压患者规范管理率`), with those behind it where it
   * counts things (`每个乡镇` … `规范门诊`); the name of the figure before where it has none of its own.
   */
  readonly name: string
}

/** Marks that end a statement. A 、 does not: names of what is counted hold it (`高血压、糖尿病患者`). */
const END = /[，。；：！？,;:!?]/u

/** Words around a figure that say how it moves or is bounded, not what it is. */
const BOUNDS: ReadonlySet<string> = new Set(
  (
    '达到 达 提高 提高到 提升 提升到 增加 增加到 降低 降低到 下降 降到 控制 保持 稳定 力争 实现 不低于 低于 高于 不高于 不超过 超过 ' +
    '不少于 少于 以上 以下 以内 左右 分别 均 各 约 至 到 为 在 至少 基本 全部 总体'
  ).split(' '),
)

/** Shortest name that says anything: two letters (病床, 医师). */
const SHORTEST_NAME = 2

/** A share's name stands before it, a count's around it: `培养2名公共卫生医师`. */
const SHARE = /^[%‰]|^个百分点|^\/|^分之/u

/** `65岁以上老年人`: an age before words says who is meant and is no value. */
const AGE = /^周?岁/u

const unitOf = (word: Word): string => word.norm.replace(/^[\d.,]+/, '')

/** One in so many (`1/10万`) is the unit of a rate. */
const UNIT_OF_RATE = /^1\/\d/u

/** Years say when, not how much; of a number without a unit nobody can tell here what it counts. */
const isFigure = (word: Word): boolean =>
  word.kind === 'number' && !isYear(word) && !UNIT_OF_RATE.test(word.norm) && unitOf(word) !== ''

const isEnd = (word: Word): boolean => word.kind === 'mark' && END.test(word.text)

const named = (words: readonly Word[]): string =>
  words
    .filter((w) => w.kind === 'word' && !BOUNDS.has(w.norm))
    .map((w) => w.norm)
    .join('')

/** The words from a place on up to the next number, mark or blank: behind a blank stands another cell of a row. */
function following(words: readonly Word[], from: number): readonly Word[] {
  const isOver = (w: Word, at: number): boolean =>
    w.kind === 'number' || w.kind === 'mark' || w.span.start > words[at - 1]!.span.end
  const end = words.findIndex((w, at) => at >= from && isOver(w, at))
  return words.slice(from, end < 0 ? undefined : end)
}

/** The figures of a text with their names, in the order they are printed; what has no name is no figure anybody could look for. */
export function namedFigures(words: readonly Word[]): NamedFigure[] {
  const figures: NamedFigure[] = []
  let from = 0
  let last = ''
  words.forEach((word, at) => {
    if (isEnd(word)) {
      from = at + 1
      last = ''
    }
    if (!isFigure(word)) return
    const unit = unitOf(word)
    const behind = named(following(words, at + 1))
    // An age that says who is meant belongs to the name of what comes: the name goes on.
    if (AGE.test(unit) && behind !== '') return
    const own = named(words.slice(from, at)) + (SHARE.test(unit) || AGE.test(unit) ? '' : behind)
    // “A率、B率分别达到75%和98%”: the second has only an “and” of its own.
    const name = own.length >= SHORTEST_NAME ? own : last
    from = at + 1
    last = name
    if (name !== '') figures.push({ word, unit, name })
  })
  return figures
}

/** Whose figure it is, before what it is of: every plan speaks of its own area. */
const WHOSE = /^(?:全国|全省|全市|全县|全区|全州|全旗|我国|我省|我市|我县|我区|本市|本县|本区|城乡|居民)+/u

/** Whether one name begins with something the other speaks of as well: 高血压患者管理率 and 糖尿病患者管理率 are of two matters. */
function sharesSubject(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) => name.replace(WHOSE, '') || name)
  return right!.includes(left!.slice(0, SHORTEST_NAME)) || left!.includes(right!.slice(0, SHORTEST_NAME))
}

/**
 * How alike two names are, in [0, 1]: Dice's share of common pairs of letters (Dice 1945), 1 for the same name, 0 where they begin with
 * different matters.
 */
export const nameLikeness = (a: string, b: string): number =>
  a === b || sharesSubject(a, b) ? textSimilarity(a, b) : 0
