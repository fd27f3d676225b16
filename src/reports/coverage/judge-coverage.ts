import type { Coverage, Evidence } from '../../domain/index.js'
import { compareIndicators } from '../indicators/compare-indicators.js'
import { adaptToDraft } from './adapt.js'
import { align, type WordMatches } from './alignment.js'
import { answeredMatter } from './answered-matter.js'
import type { CoverageInput } from './coverage-input.js'
import { ALIGNED, coverageFeatures } from './features.js'
import { indicatorCoverage, pairedRows } from './indicator-coverage.js'
import { mostProbable, verdictProbabilities } from './judge.js'
import { mattersOf, type Matter } from './matter.js'
import { missingRuns } from './missing-runs.js'
import { ANSWERED_FROM, SHOWN_EVIDENCE } from './part-answers.js'
import { reasonsOf } from './reasons.js'
import { isAction, type AnsweredMatter } from './shown-features.js'

/** A word of the clause is marked as answering from this match on. */
const ANSWERS_FROM = 0.6

function evidenceOf(matter: Matter, { match, place }: WordMatches): Evidence[] {
  return matter.offered.slice(0, SHOWN_EVIDENCE).map(({ candidate, read }, c) => {
    const marked = new Set(place[c]!.filter((_, w) => match[c]![w]! >= ANSWERS_FROM))
    return {
      clause: candidate.clause,
      score: candidate.score,
      signals: candidate.signals,
      answering: [...marked].sort((a, b) => a - b).map((at) => read.words[at]!.span),
    }
  })
}

function judgeMatter(
  { matter, alignment, answers }: AnsweredMatter,
  adapted: readonly number[],
  judge: CoverageInput['judge'],
): Coverage {
  const probabilities =
    matter.offered.length === 0 || matter.parts.length === 0
      ? { covered: 0, partial: 0, omitted: 1 }
      : verdictProbabilities(adapted, judge)
  const verdict = mostProbable(probabilities)
  const parts = matter.shownParts.map((part, p) => ({
    ...part,
    answered: verdict !== 'omitted' && answers[p]! >= ANSWERED_FROM,
  }))
  const missing = verdict === 'partial' ? missingRuns(matter.measure.text, parts) : []
  const actionsOnly = parts.map((p, at) => ({ ...p, answered: p.answered || !isAction(matter.parts[at]!) }))
  const unanswered = {
    missing,
    allMissing: parts.every((p) => !p.answered),
    least: parts.length > 1 ? parts[answers.indexOf(Math.min(...answers))]!.text : null,
    toCheck: verdict === 'covered' ? missingRuns(matter.measure.text, actionsOnly) : [],
  }
  return {
    measure: matter.measure.id,
    verdict,
    confidence: probabilities[verdict],
    probabilities,
    evidence: evidenceOf(matter, alignment),
    parts,
    missing,
    reasons: reasonsOf(verdict, matter, alignment, unanswered),
  }
}

/**
 * Judges every measure against one draft: exactly one Coverage a measure, in the order of `input.measures`.
 * Pure and deterministic.
 */
export function judgeCoverage(input: CoverageInput): Coverage[] {
  const reference = input.reference.plan
  const rows: number[][] = []
  const shown: AnsweredMatter[] = []
  // One measure after the other: what only its features need is forgotten at once.
  for (const matter of mattersOf(input)) {
    const alignment = align(matter, ALIGNED)
    // Learned from which clause readers named first. The verdict reads the evidence as it was found: in this order it cost
    // omissions. Only what the shown clauses say and leave open is read in it, so that verdict and quotations go together.
    const answered = answeredMatter(matter, alignment, input.judge.order)
    rows.push(coverageFeatures(matter, alignment, answered))
    shown.push(answered)
  }
  // Indicator rows are judged by the usual of the sentences: they are too few and too short to have one of their own.
  const sentences = rows.filter((_, at) => input.measures[at]!.kind !== 'indicator')
  const adapted = adaptToDraft(sentences.length === 0 ? rows : sentences, input.judge, rows)
  const paired = pairedRows(reference, input.indicators ?? compareIndicators(input.draft.plan, reference).comparisons)
  return shown.map((answered, at) => {
    const { matter } = answered
    const byText = judgeMatter(answered, adapted[at]!, input.judge)
    const pairs = matter.measure.kind === 'indicator' ? (paired.get(matter.measure.id) ?? []) : []
    if (pairs.length === 0) return byText
    return indicatorCoverage(byText, pairs, input.candidates.get(matter.measure.id) ?? [])
  })
}
