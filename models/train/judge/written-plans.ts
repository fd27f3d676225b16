import type { Stages } from '../../../src/app/stages.js'
import { evidenceInput } from '../../../tests/eval/evidence-input.js'
import { prepareSentences } from '../../../tests/eval/sentence-plan.js'
import { readRows } from '../../../tests/eval/shared-data.js'
import { readMatters, type TrainingMatter, type TrainingPlan } from './training-plan.js'

/** Written measures whose number modulo this is 0 are kept for the evaluation and never fitted on. */
export const HELD_OUT = 4

/** The kinds of invented plans a judge is fitted on. Real plans differ in size and may answer next to nothing. */
const KINDS = [
  /** As large as a national plan of the field and its drafts. */
  { name: 'full', plans: 4, measures: 340, foreign: 0, answers: true },
  /** Small references: few measures compete for a clause. */
  { name: 'small', plans: 10, measures: 16, foreign: 8, answers: true },
  /** Drafts about other things: nothing answers, however much the frame of a sentence is shared. */
  { name: 'foreign', plans: 4, measures: 60, foreign: 60, answers: false },
  { name: 'short', plans: 10, measures: 12, foreign: 4, answers: false },
] as const
type Kind = (typeof KINDS)[number]

/**
 * How often a measure is covered, partly covered, or only beside the point; about the shares of the labelled plans. A hard
 * negative of it stands in the plan with the given chance, whatever the answer.
 */
const CHANCES = { covered: 0.31, partial: 0.35, nearMiss: { answered: 0.3, omitted: 0.7 }, sameFrame: 0.35 } as const

/** Place of the verdict in VERDICTS. */
const OMITTED = 2

type Type = 'C1' | 'C2' | 'P1' | 'P2' | 'N1' | 'N2'
interface Written {
  readonly text: string
  readonly clauses: ReadonlyMap<Type, string>
}

/** Numbers in [0, 1) that are the same every time (Numerical Recipes' linear congruential generator). */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function readWritten(): Written[] {
  const found = new Map<string, { text: string; clauses: Map<Type, string> }>()
  for (const [id, type, text, clause] of readRows('pairs/written.tsv')) {
    if (Number(id!.slice(1)) % HELD_OUT === 0) continue
    const entry = found.get(id!) ?? { text: text!, clauses: new Map<Type, string>() }
    entry.clauses.set(type as Type, clause!)
    found.set(id!, entry)
  }
  return [...found.values()]
}

/** One invented plan which mixes written answers of many measures, with the verdict each measure must get. */
async function inventPlan(
  stages: Stages,
  written: readonly Written[],
  kind: Kind,
  seed: number,
): Promise<TrainingPlan> {
  const chance = generator(seed)
  const shuffled = written
    .map((w) => ({ w, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ w }) => w)
  const picked = shuffled.slice(0, kind.measures)
  const offered = shuffled.slice(kind.measures, kind.measures + kind.foreign).map((w) => w.clauses.get('C1')!)
  const answers = picked.map((w): Pick<TrainingMatter, 'verdict' | 'reworded'> => {
    if (!kind.answers) return { verdict: OMITTED }
    const add = (type: Type): void => void offered.push(w.clauses.get(type)!)
    const drawn = chance()
    const verdict = drawn < CHANCES.covered ? 0 : drawn < CHANCES.covered + CHANCES.partial ? 1 : OMITTED
    const covering = verdict === 0 ? (chance() < 0.5 ? 'C1' : 'C2') : null
    if (covering) add(covering)
    if (verdict === 1) add(chance() < 0.5 ? 'P1' : 'P2')
    if (chance() < (verdict === OMITTED ? CHANCES.nearMiss.omitted : CHANCES.nearMiss.answered)) add('N1')
    if (chance() < CHANCES.sameFrame) add('N2')
    return { verdict, reworded: covering === 'C2' }
  })
  const reference = await prepareSentences(
    stages,
    picked.map((w) => w.text),
  )
  const draft = await prepareSentences(stages, offered)
  return {
    plan: `written ${kind.name} ${seed}`,
    written: true,
    read: readMatters(await evidenceInput(stages, reference, draft)).map((r, at) => ({ ...r, ...answers[at]! })),
  }
}

/** All invented plans; the same every time. */
export async function writtenPlans(stages: Stages): Promise<TrainingPlan[]> {
  /** A prime, so that neighbouring plans draw unlike numbers. */
  const STRIDE = 7919
  const written = readWritten()
  const plans: TrainingPlan[] = []
  let seed = 0
  for (const kind of KINDS) {
    for (let plan = 0; plan < kind.plans; plan++) {
      seed += STRIDE
      plans.push(await inventPlan(stages, written, kind, seed))
    }
  }
  return plans
}
