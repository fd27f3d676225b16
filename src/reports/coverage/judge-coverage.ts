import type { Coverage, Evidence, MeasurePart } from '../../domain/index.js'
import { adaptToDraft } from './adapt.js'
import { align, type Alignment } from './alignment.js'
import { bestFirst } from './answer-order.js'
import type { CoverageInput } from './coverage-input.js'
import { ALIGNED, coverageFeatures } from './features.js'
import { indicatorCoverage, pairedRows } from './indicator-coverage.js'
import { mostProbable, verdictProbabilities } from './judge.js'
import { mattersOf, type Matter } from './matter.js'
import type { Part } from './measure-parts.js'
import { missingRuns } from './missing-runs.js'
import { ANSWERED_FROM, partAnswers, SHOWN_EVIDENCE } from './part-answers.js'
import { reasonsOf } from './reasons.js'

/** A word of the clause is marked as answering from this match on. */
const ANSWERS_FROM = 0.6

function evidenceOf(matter: Matter, { words, match, place }: Alignment): Evidence[] {
  return matter.offered.slice(0, SHOWN_EVIDENCE).map(({ candidate, words: offered }, c) => {
    const marked = new Set(words.flatMap((_, w) => (match[c]![w]! >= ANSWERS_FROM ? [place[c]![w]!] : [])))
    return {
      clause: candidate.clause,
      score: candidate.score,
      signals: candidate.signals,
      answering: [...marked].sort((a, b) => a - b).map((at) => ({ ...offered[at]!.span })),
    }
  })
}

function partKind(part: Part): MeasurePart['kind'] {
  if (part.words.some((w) => w.kind === 'number')) return 'number'
  return part.isItem ? 'list-item' : 'action'
}

function judgeMatter(
  matter: Matter,
  alignment: Alignment,
  adapted: readonly number[],
  judge: CoverageInput['judge'],
): Coverage {
  const probabilities =
    matter.offered.length === 0 || matter.parts.length === 0
      ? { covered: 0, partial: 0, omitted: 1 }
      : verdictProbabilities(adapted, judge)
  const verdict = mostProbable(probabilities)
  const answered = partAnswers(matter, alignment)
  const parts = matter.parts.map((part, p) => ({
    kind: partKind(part),
    text: matter.measure.text.slice(part.span.start, part.span.end),
    span: part.span,
    answered: verdict !== 'omitted' && answered[p]! >= ANSWERED_FROM,
  }))
  const missing = verdict === 'partial' ? missingRuns(matter.measure.text, parts) : []
  const allMissing = parts.every((p) => !p.answered)
  return {
    measure: matter.measure.id,
    verdict,
    confidence: probabilities[verdict],
    probabilities,
    evidence: evidenceOf(matter, alignment),
    parts,
    missing,
    reasons: reasonsOf(verdict, matter, alignment, missing, allMissing),
  }
}

/**
 * Judges every measure against one draft: exactly one Coverage a measure, in the order of `input.measures`.
 * Pure and deterministic.
 */
export function judgeCoverage(input: CoverageInput): Coverage[] {
  const found = mattersOf(input).map((matter) => ({ matter, alignment: align(matter, ALIGNED) }))
  const matters = found.map((f) => f.matter)
  const rows = found.map((f) => coverageFeatures(f.matter, f.alignment))
  // Indicator rows are judged by the usual of the sentences: they are too few and too short to have one of their own.
  const sentences = rows.filter((_, at) => matters[at]!.measure.kind !== 'indicator')
  const adapted = adaptToDraft(sentences.length === 0 ? rows : sentences, input.judge, rows)
  const paired = pairedRows(input.draft.plan, input.reference.plan)
  return matters.map((matter, at) => {
    // Learned from which clause readers named first; as input of the verdict it cost omissions.
    const shown = bestFirst(matter, found[at]!.alignment, input.judge.order)
    const byText = judgeMatter(shown.matter, shown.alignment, adapted[at]!, input.judge)
    const rows = matter.measure.kind === 'indicator' ? (paired.get(matter.measure.id) ?? []) : []
    if (rows.length === 0) return byText
    return indicatorCoverage(byText, rows, input.candidates.get(matter.measure.id) ?? [])
  })
}
