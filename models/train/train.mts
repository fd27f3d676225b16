/**
 * Makes the encoder: corpus -> words -> vocabulary and rows -> start -> contrastive training -> model folder -> figures.
 *
 *   npx tsx models/train/train.mts --shared DIR --work DIR [--python python3] [--from-nothing]
 *                                  [--meaning N] [--spelling N] [--share X] [--corpus X] [--most N]
 *                                  [--steps N]
 *
 * Without further settings it makes the bundled encoder again and says whether it is the same to the byte. A step whose inputs,
 * code and settings have not changed is skipped, so that an interrupted run goes on. Needs Python with numpy and onnx, scipy for
 * --from-nothing and --corpus, torch for --steps (Debian: python3-numpy python3-onnx python3-scipy python3-torch libopenblas0-pthread).
 */
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { hashOf, runStep, type Step } from './step.js'
import { BUNDLED, modelSteps, segmentSteps, type TrainSettings, unpackSteps } from './steps.js'

const { values } = parseArgs({
  options: {
    shared: { type: 'string' },
    work: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    'from-nothing': { type: 'boolean', default: BUNDLED.fromNothing },
    meaning: { type: 'string', default: String(BUNDLED.meaning) },
    spelling: { type: 'string', default: String(BUNDLED.spelling) },
    share: { type: 'string', default: String(BUNDLED.share) },
    corpus: { type: 'string', default: String(BUNDLED.corpus) },
    most: { type: 'string', default: String(BUNDLED.most) },
    steps: { type: 'string', default: String(BUNDLED.steps) },
  },
})
if (!values.shared || !values.work || !existsSync(values.shared)) {
  console.error('usage: npx tsx models/train/train.mts --shared DIR --work DIR (see the head of the file)')
  process.exit(2)
}
const settings: TrainSettings = {
  shared: resolve(values.shared),
  work: resolve(values.work),
  python: values.python,
  fromNothing: values['from-nothing'],
  meaning: Number(values.meaning),
  spelling: Number(values.spelling),
  share: Number(values.share),
  corpus: Number(values.corpus),
  most: Number(values.most),
  steps: Number(values.steps),
}
mkdirSync(settings.work, { recursive: true })
const root = fileURLToPath(new URL('../../', import.meta.url))

async function runAll(steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const began = performance.now()
    const ran = await runStep(step, join(settings.work, 'steps'), [settings.shared, settings.work, root])
    console.log(`${step.name}: ${ran ? `${((performance.now() - began) / 1000).toFixed(1)} s` : 'done before'}`)
  }
}

await runAll(unpackSteps(settings))
await runAll(segmentSteps(settings, readdirSync(join(settings.work, 'raw/corpus/text'))))
await runAll(modelSteps(settings))

const bundled = fileURLToPath(new URL('../duibiao-static-zh/onnx/model_quantized.onnx', import.meta.url))
const same = (await hashOf(bundled)) === (await hashOf(join(settings.work, 'model/onnx/model_quantized.onnx')))
console.log(
  `${join(settings.work, 'model')} is ${same ? 'the bundled encoder to the byte' : 'another encoder than the bundled one'}`,
)
