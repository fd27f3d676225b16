import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, createApp } from '../../../src/app/create-app.js'
import { importPlan } from '../../../src/app/import-plan.js'
import { resolveSettings } from '../../../src/app/settings.js'
import { createStages } from '../../../src/app/stages.js'
import { openWorkspaceStore } from '../../../src/store/index.js'
import { createSplit, type Split } from './figures.js'
import { inventedPlanText } from './wording.js'

/** Clauses of one invented plan. */
export const CLAUSES_A_PLAN = 400

/** A workspace that grows by invented plans through the program's own import. */
export interface Library {
  readonly app: App
  readonly folder: string
  readonly split: Split
  /** Ids of the plans, in order of import. */
  readonly plans: string[]
  /** Imports plans until there are so many clauses. */
  growTo(clauses: number): Promise<void>
  /** Bytes of the files whose names begin so. */
  bytes(prefix: string): number
  close(): Promise<void>
}

/** The program with a stop-watch at every stage. */
function watchedApp(folder: string, split: Split): App {
  const settings = resolveSettings({ workspace: join(folder, 'workspace') }, {})
  const stages = createStages(settings)
  const store = openWorkspaceStore(settings.workspace)
  return createApp(settings, {
    store: { ...store, transaction: (work) => split.sync('store', () => store.transaction(work)) },
    stages: {
      readPlan: (file) => split.async('read', () => stages.readPlan(file)),
      segmenter: async () => {
        const segmenter = await stages.segmenter()
        return { cut: (text) => split.sync('segment', () => segmenter.cut(text)) }
      },
      embedder: async () => {
        const embedder = await stages.embedder()
        return { ...embedder, embed: (inputs) => split.async('encode', () => embedder.embed(inputs)) }
      },
    },
  })
}

/** The library kept in `kept`, or an empty one in a temporary folder, which `close` deletes. */
export function openLibrary(kept?: string): Library {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'duibiao-scale-'))
  const split = createSplit()
  const app = watchedApp(folder, split)
  const plans = app
    .store()
    .plans.list()
    .map((p) => p.id)
  const workspace = app.settings.workspace
  return {
    app,
    folder,
    split,
    plans,
    async growTo(clauses) {
      for (;;) {
        const there = app.store().clauses.state().count
        if (there >= clauses) return
        const seed = plans.length + 1
        // The first step is a thousand clauses: two plans and a half.
        const sentences = Math.min(CLAUSES_A_PLAN, clauses - there)
        const bytes = new TextEncoder().encode(inventedPlanText(seed, sentences))
        const { summary } = await importPlan(app, { fileName: `云岭${seed}县.txt`, bytes })
        plans.push(summary.id)
      }
    },
    bytes: (prefix) =>
      readdirSync(workspace)
        .filter((name) => name.startsWith(prefix))
        .reduce((sum, name) => sum + statSync(join(workspace, name)).size, 0),
    async close() {
      await app.close()
      if (kept === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}
