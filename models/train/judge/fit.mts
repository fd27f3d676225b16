/**
 * Fits the judge on all labelled plans and on invented plans of written pairs and writes models/judge/weights.json. Needs the labelled plans beside the repository.
 * `npm run eval` refits without each plan in turn; this file is only for the shipped weights.
 *
 *     npx tsx models/train/judge/fit.mts [OUT.json]
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { resolveSettings } from '../../../src/app/settings.js'
import { createStages } from '../../../src/app/stages.js'
import { readExamples } from './examples.js'
import { fitJudge } from './fit-judge.js'
import { writtenPlans } from './written-plans.js'

const stages = createStages(resolveSettings({}, {}))
const { sets } = await readExamples(stages)
const written = await writtenPlans(stages)
const encoder = (await stages.embedder()).identity.name
await stages.close()
const weights = fitJudge([...sets.map((s) => s.training), ...written], encoder)
const out = process.argv[2] ?? fileURLToPath(new URL('../../judge/weights.json', import.meta.url))
writeFileSync(out, `${JSON.stringify(weights, null, 1)}\n`)
console.log(`${out}: temperature ${weights.temperature}`)
