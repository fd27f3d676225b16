/** Imports and removes plans without end and tells each that is confirmed; run as a process of its own, to be killed. */
import { openWorkspaceStore } from '../../src/store/index.js'
import { newPlan } from './small-plan.js'

const CLAUSES = 200

const store = openWorkspaceStore(process.argv[2]!)
const first = Number(process.argv[3])
const say = (line: string): void => void process.stdout.write(`${line}\n`)
say('ready')
for (let n = first; ; n++) {
  const id = `p${n}`
  const sentences = Array.from({ length: CLAUSES }, (_, i) => `第${n}份规划的第${i}项举措`)
  store.plans.add(newPlan(id, sentences))
  say(`added ${id}`)
  if (n % 3 === 0) {
    store.plans.remove(id)
    store.shred()
    say(`removed ${id}`)
  }
  // Gives the pipe a turn: what is confirmed is heard.
  await new Promise((resolve) => setImmediate(resolve))
}
