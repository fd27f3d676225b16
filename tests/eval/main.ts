/**
 * Accuracy on the labelled plans: `npm run eval [-- --worst N] [--model NAME_OR_FOLDER]`. Everything fitted is fitted without the plan it
 * is shown on; with another encoder than the bundled one the judge is fitted anew for the written pairs too.
 * Figures are read off the product's own stages, from the files as they were found.
 */
import { resolveSettings } from '../../src/app/settings.js'
import { createStages } from '../../src/app/stages.js'
import { evaluateAudit, formatAuditFigures } from './audit-eval.js'
import { BASELINES, byThresholds, fitThresholds, rank } from './baselines.js'
import { evaluateMissing } from './missing-eval.js'
import { calibrationError, macroF1 } from './metrics.js'
import { evaluateOutline, formatOutlineFigures, hasOutlineGold } from './outline-eval.js'
import { formatVerdicts, formatWorst } from './print.js'
import { evaluateScope } from './scope-eval.js'
import { SHARED, sharedDataPresent } from './shared-data.js'
import { evaluateSimilar, formatSimilarFigures } from './similar-eval.js'
import { evidenceAt, judgeUnseen } from './verdict-eval.js'

/** What follows an option of the command line; undefined without it. */
const option = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined

const WORST = Number(option('--worst') ?? 10)
const MODEL = option('--model')

async function main(): Promise<void> {
  if (!sharedDataPresent()) {
    console.warn(`No labelled plans at ${SHARED}: nothing measured.`)
    return
  }
  if (hasOutlineGold()) console.log(`== Outline ==\n${formatOutlineFigures(await evaluateOutline())}\n`)
  console.log(`== Audit ==\n${formatAuditFigures(await evaluateAudit())}\n`)

  console.log(`== Similar clauses ==\n${formatSimilarFigures(await evaluateSimilar(MODEL))}\n`)

  const stages = createStages(resolveSettings({ model: MODEL }, {}))
  const { reference, drafts, fitOnAll } = await judgeUnseen(stages)
  const found = reference.goldIds.size
  console.log(`== Coverage, each draft judged by weights fitted without it ==`)
  console.log(`labelled measures found as measures: ${found}, lost: ${reference.lost.join(' ') || 'none'}`)
  const ranked = drafts.map((d) =>
    d.judged.map((j) => ({ label: j.label, clauses: j.coverage.evidence.map((e) => e.clause) })),
  )
  drafts.forEach((d, at) => {
    console.log(formatVerdicts(d.set.draft.name, d.judged, evidenceAt(ranked[at]!, 1), evidenceAt(ranked[at]!, 3)))
  })
  const all = drafts.flatMap((d) => d.judged)
  const allRanked = ranked.flat()
  console.log(formatVerdicts('all', all, evidenceAt(allRanked, 1), evidenceAt(allRanked, 3)))
  const mean = drafts.reduce((sum, d) => sum + macroF1(d.judged), 0) / drafts.length
  console.log(`mean of the drafts: macro-F1 ${mean.toFixed(3)}, ECE of all ${calibrationError(all).toFixed(3)}\n`)

  console.log('== Baselines: two thresholds on the best score, fitted on the other draft ==')
  for (const baseline of BASELINES) {
    const scored = drafts.map((d) =>
      rank(baseline, reference, d.set).flatMap((r) => {
        const label = d.set.draft.labels.get(r.measure)
        return label ? [{ ...r, gold: label.verdict, label }] : []
      }),
    )
    const cells = drafts.map((d, at) => {
      const { low, high } = fitThresholds(scored.flatMap((s, i) => (i === at ? [] : s)))
      const f1 = macroF1(byThresholds(scored[at]!, low, high))
      const hits = `${evidenceAt(scored[at]!, 1).toFixed(3)} / ${evidenceAt(scored[at]!, 3).toFixed(3)}`
      return `${d.set.draft.name} macro-F1 ${f1.toFixed(3)}, evidence ${hits}`
    })
    console.log(`${baseline.name.padEnd(24)} ${cells.join(' | ')}`)
  }

  const scope = evaluateScope(reference)
  console.log(`\n== Scope (cues written with this list in view) ==`)
  console.log(
    `accuracy ${(scope.right / scope.measures).toFixed(3)} of ${scope.measures}: ${JSON.stringify(scope.pairs)}`,
  )

  const written = await evaluateMissing(stages, MODEL === undefined ? (await stages.judge()).weights : fitOnAll())
  console.log('\n== Written pairs in an invented plan (measures that nothing is fitted on) ==')
  console.log(`verdicts by type: ${JSON.stringify(written.verdicts)}`)
  console.log(`missing: ${JSON.stringify(written.missing)}`)

  for (const d of drafts) {
    console.log(`\n== Worst of ${d.set.draft.name} ==\n${formatWorst(d.judged, d.set.draft.prepared, WORST)}`)
  }
  await stages.close()
}

await main()
