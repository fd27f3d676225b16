import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { checkWorkspace } from '../../src/app/check-workspace.js'
import { createApp } from '../../src/app/create-app.js'
import { compactWorkspace, lookAfter, mend } from '../../src/app/library/upkeep.js'
import { removePlan } from '../../src/app/remove-plan.js'
import { createWorkerEngine } from '../../src/app/worker-engine.js'
import { resolveSettings } from '../../src/app/settings.js'
import { openWorkspaceStore } from '../../src/store/index.js'
import { temporaryFolder } from '../store/temporary.js'
import { wordingOf } from '../../src/app/wording.js'
import { DRAFT_TEXT, REFERENCE_TEXT } from './temporary-app.js'

/** Starting a process from TypeScript takes seconds on a busy machine. */
const PATIENCE = 120_000

const notHere = (): Promise<never> => Promise.reject(new Error('heavy work in the process of the page'))

/** A program whose heavy work is done elsewhere; what it does itself to the database's files is noted. */
function servedApp() {
  const folder = temporaryFolder()
  const settings = resolveSettings({ workspace: join(folder, 'workspace') }, {})
  const store = openWorkspaceStore(settings.workspace)
  const here: string[] = []
  const watched = {
    ...store,
    shred: () => (here.push('shred'), store.shred()),
    check: () => (here.push('check'), store.check()),
  }
  const app = createApp(settings, { engine: createWorkerEngine(settings), store: watched })
  onTestFinished(() => app.close())
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return { path: join(folder, name), fileName: name }
  }
  return { app, here, file }
}

it(
  'reads ahead, imports, looks, mends and wipes in other processes, with the results the work here would give',
  async () => {
    const { app, here, file } = servedApp()
    const [reference, draft, broken] = [
      file('上级规划.txt', REFERENCE_TEXT),
      file('草案.txt', DRAFT_TEXT),
      file('坏.docx', 'PK\u0003\u0004 cut'),
    ]
    for (const f of [reference, draft, broken]) app.engine.readAhead(f)
    const plan = (await app.engine.importFile(reference)).summary
    expect((await app.engine.importFile(draft)).unchanged).toBe(false)
    await expect(app.engine.importFile(broken)).rejects.toMatchObject({ name: 'UserError' })
    expect((await app.engine.importFile(draft)).unchanged).toBe(true)
    await app.clauseIndex.settled()

    const [looked, mended] = [await lookAfter(app), await mend(app)]
    const ids = app.store().plans.list()
    const view = await wordingOf(
      { ...app, stages: { ...app.stages, segmenter: notHere } },
      { plans: ids.map((p) => p.id) },
    )
    expect(view.groups.length).toBeGreaterThan(0)
    await app.engine.tend('wipe')
    expect(here).toEqual([])
    await removePlan(app, plan.id)
    const compacted = await compactWorkspace(app)
    // Wiping a small database is quicker than starting a process for it.
    expect(new Set(here)).toEqual(new Set(['shred']))
    expect([looked.findings, mended.findings, compacted.findings]).toEqual([[], [], []])
    expect([looked.plans, compacted.plans]).toEqual([2, 1])
    expect({ ...compacted, repaired: [] }).toEqual(await checkWorkspace(app))
  },
  PATIENCE,
)

it(
  'upkeep goes on when an import is cancelled',
  async () => {
    const { app, file } = servedApp()
    await app.engine.importFile(file('上级规划.txt', REFERENCE_TEXT))
    const abort = new AbortController()
    const importing = app.engine.importFile(file('草案.txt', DRAFT_TEXT), { signal: abort.signal })
    const looking = lookAfter(app)
    abort.abort(new Error('cancelled'))
    await expect(importing).rejects.toThrow('cancelled')
    expect((await looking).findings).toEqual([])
  },
  PATIENCE,
)
