import type { Stages } from '../../src/app/stages.js'
import type { Verdict } from '../../src/domain/index.js'
import { judgeCoverage, type JudgeWeights } from '../../src/reports/coverage.js'
import { HELD_OUT } from '../../models/train/judge/written-plans.js'
import { evidenceInput } from './evidence-input.js'
import { prepareSentences } from './sentence-plan.js'
import { readRows } from './shared-data.js'

/** How well `missing` quotes what a written clause leaves out, letter by letter, over partial pairs the judge calls partial. */
export interface MissingFigures {
  readonly pairs: number
  readonly calledPartial: number
  /** Shares of letters: quoted ones that are missing, missing ones that are quoted. */
  readonly precision: number
  readonly recall: number
  /** Share of the partial verdicts with at least one quote. */
  readonly withQuote: number
}

function covers(text: string, runs: readonly string[]): boolean[] {
  const marked = new Array<boolean>(text.length).fill(false)
  for (const run of runs) {
    const at = run === '' ? -1 : text.indexOf(run)
    if (at >= 0) marked.fill(true, at, at + run.length)
  }
  return marked
}

/**
 * Puts one answer of each written measure into one invented plan (the type goes round by the measure's number) and judges it.
 * Only measures that nothing is fitted on.
 */
export async function evaluateMissing(
  stages: Stages,
  judge: JudgeWeights,
): Promise<{ missing: MissingFigures; verdicts: Record<string, Record<Verdict, number>> }> {
  const TYPES = ['C1', 'P1', 'N1', 'C2', 'P2', 'P1'] as const
  const rows = readRows('pairs/written.tsv').filter(([id]) => Number(id!.slice(1)) % HELD_OUT === 0)
  const ids = [...new Set(rows.map((r) => r[0]!))]
  const chosen = ids.map((id, at) => rows.find((r) => r[0] === id && r[1] === TYPES[at % TYPES.length])!)
  const sentences = (column: number): string[] => chosen.map((r) => r[column]!)
  const reference = await prepareSentences(stages, sentences(2))
  const draft = await prepareSentences(stages, sentences(3))
  const coverage = judgeCoverage({ ...(await evidenceInput(stages, reference, draft)), judge })
  const verdicts: Record<string, Record<Verdict, number>> = {}
  let pairs = 0,
    calledPartial = 0,
    quoted = 0,
    right = 0,
    wanted = 0,
    withQuote = 0
  chosen.forEach(([, type, text, , missing], at) => {
    const c = coverage[at]!
    const tally = (verdicts[type!] ??= { covered: 0, partial: 0, omitted: 0 })
    tally[c.verdict] += 1
    if (!type!.startsWith('P')) return
    pairs += 1
    if (c.verdict !== 'partial') return
    calledPartial += 1
    if (c.missing.length > 0) withQuote += 1
    const gold = covers(
      text!,
      (missing ?? '').split('|').map((m) => m.trim()),
    )
    const ours = covers(text!, c.missing)
    ours.forEach((o, i) => {
      if (o) quoted += 1
      if (gold[i]) wanted += 1
      if (o && gold[i]) right += 1
    })
  })
  const share = (a: number, b: number): number => (b === 0 ? 0 : a / b)
  return {
    missing: {
      pairs,
      calledPartial,
      precision: share(right, quoted),
      recall: share(right, wanted),
      withQuote: share(withQuote, calledPartial),
    },
    verdicts,
  }
}
