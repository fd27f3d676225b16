/**
 * Imports, replaces, removes, searches and compacts without end, tells before and after each deed, and is killed from outside.
 * Arguments: workspace, seed. Waits for a line on its input before it touches the workspace, so that it is warm when it begins.
 */
import { once } from 'node:events'
import { createApp } from '../../../src/app/create-app.js'
import { importFile } from '../../../src/app/import-plan.js'
import { createPlainReader } from '../../../src/app/library/plan-reader.js'
import { compactWorkspace } from '../../../src/app/library/upkeep.js'
import { tidyAfterRemoval } from '../../../src/app/library/tidy.js'
import { planIdOf } from '../../../src/app/plan-identity.js'
import { removePlans } from '../../../src/app/remove-plan.js'
import { resolveSettings } from '../../../src/app/settings.js'
import { chance } from '../generator.js'
import { FILES, originOf, SEGMENTS } from './deeds.js'
import { LIGHT_STAGES } from './light-stages.js'
import { smallFile } from './small-files.js'

const [workspace = '', seed = '0'] = process.argv.slice(2)
const app = createApp({ ...resolveSettings({ workspace }, {}), segments: SEGMENTS }, { stages: LIGHT_STAGES })
const random = chance(Number(seed))
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const reader = createPlainReader(app.stages)
// Loads the reader, so that the first deed is as quick as the others.
await app.stages.readPlan({ fileName: 'warm.txt', bytes: new TextEncoder().encode(smallFile(0, 0)) })
say('warm')
await once(process.stdin, 'data')

let version = Number(seed) * 1000
for (;;) {
  const file = Math.floor(random() * FILES)
  const origin = originOf(file)
  const there = app.store().origins.planOf(origin)
  const deed = random()
  if (there === null || deed < 0.45) {
    version++
    const bytes = new TextEncoder().encode(smallFile(file, version))
    say(`begin put ${file} ${version} ${planIdOf(bytes)}`)
    const { replaced } = await importFile(app, { fileName: `规划${file}.txt`, bytes }, reader, undefined, { origin })
    if (replaced) await tidyAfterRemoval(app)
    say(`done put ${file} ${version} ${planIdOf(bytes)}`)
  } else if (deed < 0.65) {
    say(`begin remove ${file} 0 -`)
    await removePlans(app, [there])
    say(`done remove ${file} 0 -`)
  } else if (deed < 0.85) {
    say(`begin index 0 0 -`)
    await app.clauseIndex.current()
    say(`done index 0 0 -`)
  } else if (deed < 0.9) {
    say(`begin seal 0 0 -`)
    await app.clauseIndex.settled()
    say(`done seal 0 0 -`)
  } else {
    say(`begin compact 0 0 -`)
    await compactWorkspace(app)
    say(`done compact 0 0 -`)
  }
  // Gives the pipe a turn: what is confirmed is heard.
  await new Promise((resolve) => setImmediate(resolve))
}
