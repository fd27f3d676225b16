import type { PreparedPlan } from '../../src/domain/index.js'
import { VERDICTS } from '../../src/reports/coverage/judge.js'
import {
  accuracy,
  calibrationError,
  classFigures,
  confusion,
  macroF1,
  omissionRecall,
  reliability,
  type Judged,
} from './metrics.js'
import type { JudgedMeasure } from './verdict-eval.js'

const two = (x: number): string => x.toFixed(3)

/** Figures of one draft (or of all together) by a judge that has not seen it. */
export function formatVerdicts(name: string, judged: readonly Judged[], at1: number, at3: number): string {
  const lines = [
    `${name}: accuracy ${two(accuracy(judged))}, macro-F1 ${two(macroF1(judged))}, evidence@1 ${two(at1)}, @3 ${two(at3)}, ` +
      `ECE ${two(calibrationError(judged))}, omission recall at 0.9 precision ${two(omissionRecall(judged, 0.9))}`,
  ]
  for (const v of VERDICTS) {
    const { precision, recall, f1 } = classFigures(judged, v)
    lines.push(`  ${v.padEnd(8)} P ${two(precision)}  R ${two(recall)}  F1 ${two(f1)}`)
  }
  lines.push(`  confusion (rows gold, columns judged: ${VERDICTS.join(' ')}): ${JSON.stringify(confusion(judged))}`)
  const bands = reliability(judged).map(
    (b) => `${b.from.toFixed(1)}-${b.to.toFixed(1)}: ${two(b.confidence)}/${two(b.right)} (${b.count})`,
  )
  lines.push(`  reliability, confidence/right (count): ${bands.join('  ')}`)
  return lines.join('\n')
}

/** The surest wrong verdicts, with both texts. For the console only. */
export function formatWorst(judged: readonly JudgedMeasure[], draft: PreparedPlan, count: number): string {
  const texts = new Map(draft.plan.clauses.map((c) => [c.id, c.text]))
  return judged
    .filter((j) => j.verdict !== j.gold)
    .sort((a, b) => a.probabilities[a.gold] - b.probabilities[b.gold])
    .slice(0, count)
    .map((j) => {
      const found = j.coverage.evidence[0]
      const wanted = [...j.label.evidence].slice(0, 2).map((id) => `    标 ${texts.get(id) ?? ''}`)
      return [
        `  ${j.gold} 判为 ${j.verdict} (${two(j.probabilities[j.verdict])}) ${j.label.note}`,
        `    举措 ${j.measure.text}`,
        `    据 ${found ? (texts.get(found.clause) ?? '') : ''}`,
        ...wanted,
      ].join('\n')
    })
    .join('\n')
}
