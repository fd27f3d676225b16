/**
 * One comparison of files in this process, by the built program, with the judge of the product or with the plainest thing that could
 * stand in its place. `node judge-share.mjs judge|threshold REFERENCE DRAFT...`; prints seconds as JSON.
 */
import { compareFiles } from '../../dist/app/compare.js'
import { createApp } from '../../dist/app/create-app.js'
import { resolveSettings } from '../../dist/app/settings.js'
import { createStages } from '../../dist/app/stages.js'

/** Scores from which a measure counts as covered and as partly covered; their place makes no difference to the time. */
const COVERED = 1.2
const PARTIAL = 0.9

/** Evidence shown, as the judge shows it. */
const SHOWN = 3

/** @type {import('../../src/app/judge-draft.js').JudgeDraft} */
const threshold = async ({ reference, candidates }) =>
  reference.measures.map((measure) => {
    const best = candidates.get(measure.id) ?? []
    const score = best[0]?.score ?? 0
    const verdict = score >= COVERED ? 'covered' : score >= PARTIAL ? 'partial' : 'omitted'
    return {
      measure: measure.id,
      verdict,
      confidence: 1,
      probabilities: { covered: 0, partial: 0, omitted: 0, [verdict]: 1 },
      evidence: best
        .slice(0, SHOWN)
        .map(({ clause, score: s, signals }) => ({ clause, score: s, signals, answering: [] })),
      parts: [],
      missing: [],
      reasons: [],
    }
  })

const [which, reference = '', ...drafts] = process.argv.slice(2)
const settings = resolveSettings({}, process.env)
const stages = createStages(settings)
const judge = await stages.judge()
const plain = { ...judge, verdicts: threshold }
const app = createApp(settings, { stages: which === 'threshold' ? { judge: () => Promise.resolve(plain) } : {} })
const { report } = await compareFiles(app, { reference, drafts })
const written = JSON.stringify(report, null, 1).length
await app.close()
const { user, system } = process.cpuUsage()
console.log(JSON.stringify({ seconds: process.uptime(), cpuSeconds: (user + system) / 1e6, written }))
