import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { checkWorkspace } from '../../../src/app/check-workspace.js'
import { createApp, type App } from '../../../src/app/create-app.js'
import { search } from '../../../src/app/search.js'
import { resolveSettings } from '../../../src/app/settings.js'
import { isSound } from '../../../src/domain/index.js'
import { createExactIndex } from '../../../src/nearest/exact-index.js'
import { chance } from '../generator.js'
import { type Deed, deedsOf, FILES, originOf, SEGMENTS } from './deeds.js'
import { LIGHT_STAGES } from './light-stages.js'
import { markerOf } from './small-files.js'

const SCRIPT = fileURLToPath(new URL('./child.ts', import.meta.url))
/** A kill comes when up to so many deeds have begun: counted, not timed, so that a busy machine kills in as many places as an idle one. */
const MOST_DEEDS = 8
/** … and then within this many milliseconds: longer than most deeds take, so that the next one may have begun. */
const WINDOW = 200
/** Neighbours compared with the exact index after each kill. */
const NEIGHBOURS = 5

/** The two indexes add the same products in another order; float32 leaves some 1e-7 between them. */
const ROUNDING = 1e-5

/** What stood for a file when its process was killed. */
interface State {
  readonly plan: string
  readonly version: number
}

/** Figures of a run. */
export interface KillFigures {
  rounds: number
  /** Deeds confirmed before a kill, by kind. */
  confirmed: Record<Deed['kind'], number>
  /** Kills that fell into a deed, by kind. */
  cut: Record<Deed['kind'] | 'none', number>
  /** Kills that left a graph half built. */
  sealing: number
  /** Kills after which the cut deed counted. */
  cutAndThere: number
  /** Each a sentence; empty when nothing confirmed was lost and every look and every search was right. */
  readonly failures: string[]
}

function start(workspace: string, seed: number): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--import', 'tsx', SCRIPT, workspace, String(seed)], { stdio: 'pipe' })
}

/** When to kill: at the `deeds`-th deed (from 1), after some milliseconds. */
interface Moment {
  readonly deeds: number
  readonly after: number
}

async function untilKilled(
  child: ChildProcessWithoutNullStreams,
  { deeds, after }: Moment,
): Promise<{ said: string; errors: string }> {
  let said = ''
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const closed = once(child, 'close')
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds() && child.exitCode === null) await Promise.race([once(child.stdout, 'data'), closed])
  }
  await until(() => said.includes('warm\n'))
  child.stdin.write('go\n')
  await until(() => said.split('begin ').length > deeds)
  await Promise.race([setTimeout(after), closed])
  child.kill('SIGKILL')
  await closed
  return { said, errors }
}

/** What must stand for each file now; a cut deed may count or not. */
function follow(
  app: App,
  before: Map<number, State>,
  deeds: readonly Deed[],
  figures: KillFigures,
  round: number,
): void {
  const gone = new Set<string>()
  const fail = (what: string): void => void figures.failures.push(`round ${round}: ${what}`)
  const apply = (states: Map<number, State>, d: Deed): void => {
    if (d.kind === 'put') states.set(d.file, { plan: d.plan, version: d.version })
    if (d.kind === 'remove') states.delete(d.file)
  }
  for (const d of deeds) {
    if (!d.isConfirmed) continue
    const old = before.get(d.file)
    if (old && (d.kind === 'put' || d.kind === 'remove')) gone.add(markerOf(d.file, old.version))
    apply(before, d)
    figures.confirmed[d.kind]++
  }
  const cut = deeds.at(-1)?.isConfirmed === false ? deeds.at(-1)! : null
  figures.cut[cut?.kind ?? 'none']++
  const after = new Map(before)
  if (cut) apply(after, cut)
  for (let file = 0; file < FILES; file++) {
    const plan = app.store().origins.planOf(originOf(file))
    const [was, may] = [before.get(file)?.plan ?? null, after.get(file)?.plan ?? null]
    if (plan !== was && plan !== may) fail(`file ${file} should stand for ${was} and stands for ${plan}`)
    if (plan !== was && plan === may) {
      figures.cutAndThere++
      apply(before, cut!)
    }
  }
  const expected = [...before.values()].map((s) => s.plan).sort()
  const found = app
    .store()
    .plans.list()
    .map((p) => p.id)
    .sort()
  if (JSON.stringify(expected) !== JSON.stringify(found)) fail('the list of plans is another')
  const folder = app.settings.workspace
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name))
    for (const marker of gone) if (bytes.includes(marker)) fail(`removed text is still in ${name}`)
  }
}

/** Searches for a sentence of each plan: by words and meaning it is found, and the index says what comparing all vectors says. */
async function searchRightly(
  app: App,
  states: ReadonlyMap<number, State>,
  fail: (what: string) => void,
): Promise<void> {
  const model = await app.stages.model()
  const exact = createExactIndex(model)
  const keys = [...app.store().clauses.keys()]
  const vectors = app.store().vectors.find(
    model.sha256,
    keys.map((k) => k.contentHash),
  )
  for (const k of keys) {
    const vector = vectors.get(k.contentHash)
    if (vector) exact.add(k.key, vector)
    else fail('a clause has no vector')
  }
  const index = await app.clauseIndex.current()
  for (const [file, { plan, version }] of states) {
    const { hits } = await search(app, { text: markerOf(file, version), mode: 'both', limit: 3 })
    if (hits[0]?.plan !== plan) fail(`the sentence of file ${file} is not found first`)
    const own = keys.find((k) => k.plan === plan)
    const vector = own && vectors.get(own.contentHash)
    if (!vector) continue
    const told = index.search(vector, NEIGHBOURS).map((n) => n.similarity)
    const right = exact.search(vector, NEIGHBOURS).map((n) => n.similarity)
    const worst = Math.max(...right.map((similarity, at) => Math.abs(similarity - (told[at] ?? 0))))
    if (told.length !== right.length || worst > ROUNDING) fail(`neighbours of file ${file} differ by ${worst}`)
  }
}

/**
 * Kills a process that imports, replaces, removes, indexes and compacts at `rounds` random moments (seeded: the deeds repeat, the
 * moments as far as the machine lets them), always on the same workspace, and looks after each kill: nothing confirmed is lost, nothing
 * confirmed as removed is in any file, `check` finds no fault, and searches answer rightly.
 */
export async function killRounds(
  workspace: string,
  rounds: number,
  seed: number,
  tell?: (round: number, sofar: KillFigures) => void,
): Promise<KillFigures> {
  const random = chance(seed)
  const none = { put: 0, remove: 0, index: 0, seal: 0, compact: 0 }
  const figures: KillFigures = {
    rounds: 0,
    confirmed: { ...none },
    cut: { ...none, none: 0 },
    sealing: 0,
    cutAndThere: 0,
    failures: [],
  }
  const states = new Map<number, State>()
  // The next process warms up while this one's traces are looked at.
  let next = start(workspace, seed + 1)
  for (let round = 1; round <= rounds; round++) {
    const child = next
    const { said, errors } = await untilKilled(child, {
      deeds: 1 + Math.floor(random() * MOST_DEEDS),
      after: random() * WINDOW,
    })
    const unfinished = `clauses.${child.pid}.`
    if (readdirSync(workspace).some((name) => name.startsWith(unfinished) && name.endsWith('.tmp'))) figures.sealing++
    if (round < rounds) next = start(workspace, seed + round + 1)
    const fail = (what: string): void => void figures.failures.push(`round ${round}: ${what}`)
    if (errors !== '') fail(errors)
    const app = createApp({ ...resolveSettings({ workspace }, {}), segments: SEGMENTS }, { stages: LIGHT_STAGES })
    try {
      follow(app, states, deedsOf(said), figures, round)
      const check = await checkWorkspace(app)
      if (!isSound(check)) fail(check.findings.map((f) => f.message).join(' '))
      await searchRightly(app, states, fail)
      if (!isSound(await checkWorkspace(app))) fail('a fault after searching')
    } catch (error) {
      fail(error instanceof Error ? (error.stack ?? error.message) : String(error))
    } finally {
      await app.close()
    }
    figures.rounds = round
    tell?.(round, figures)
  }
  return figures
}
