import type { Verdict } from '../../src/domain/index.js'
import { VERDICTS } from '../../src/reports/coverage/judge.js'

/** A verdict with its probabilities beside the careful readers' one. */
export interface Judged {
  readonly gold: Verdict
  readonly verdict: Verdict
  readonly probabilities: Readonly<Record<Verdict, number>>
}

export interface ClassFigures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

export function classFigures(judged: readonly Judged[], verdict: Verdict): ClassFigures {
  const hit = judged.filter((j) => j.gold === verdict && j.verdict === verdict).length
  const precision = ratio(hit, judged.filter((j) => j.verdict === verdict).length)
  const recall = ratio(hit, judged.filter((j) => j.gold === verdict).length)
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) }
}

/** Mean F1 over the three verdicts. */
export const macroF1 = (judged: readonly Judged[]): number =>
  VERDICTS.reduce((sum, v) => sum + classFigures(judged, v).f1, 0) / VERDICTS.length

export const accuracy = (judged: readonly Judged[]): number =>
  ratio(judged.filter((j) => j.gold === j.verdict).length, judged.length)

/** Rows gold, columns judged, in the order of VERDICTS. */
export const confusion = (judged: readonly Judged[]): number[][] =>
  VERDICTS.map((gold) => VERDICTS.map((v) => judged.filter((j) => j.gold === gold && j.verdict === v).length))

/** The largest share of omissions found when measures are called omitted by falling probability and nine of ten calls are right. */
export function omissionRecall(judged: readonly Judged[], precision: number): number {
  const sorted = [...judged].sort((a, b) => b.probabilities.omitted - a.probabilities.omitted)
  const total = judged.filter((j) => j.gold === 'omitted').length
  let hits = 0
  let best = 0
  sorted.forEach((j, at) => {
    if (j.gold === 'omitted') hits += 1
    if (hits / (at + 1) >= precision) best = Math.max(best, ratio(hits, total))
  })
  return best
}

/** A band of confidence: how sure the judge was, and how often it was right. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly confidence: number
  readonly right: number
}

/** Ten equal bands of the confidence in the verdict given (Guo et al. 2017). */
export function reliability(judged: readonly Judged[]): Band[] {
  const BANDS = 10
  return Array.from({ length: BANDS }, (_, b) => {
    const from = b / BANDS
    const to = (b + 1) / BANDS
    const inside = judged.filter((j) => {
      const c = j.probabilities[j.verdict]
      return c > from && c <= to
    })
    const confidence = ratio(
      inside.reduce((sum, j) => sum + j.probabilities[j.verdict], 0),
      inside.length,
    )
    return { from, to, count: inside.length, confidence, right: accuracy(inside) }
  }).filter((b) => b.count > 0)
}

/** Expected calibration error: mean gap between confidence and being right, weighted by the bands' counts. */
export const calibrationError = (judged: readonly Judged[]): number =>
  reliability(judged).reduce((sum, b) => sum + (b.count / judged.length) * Math.abs(b.confidence - b.right), 0)
