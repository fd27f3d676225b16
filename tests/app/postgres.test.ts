import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../src/app/create-app.js'
import { checkWorkspace } from '../../src/app/check-workspace.js'
import { decide, undoDecision } from '../../src/app/decide.js'
import { importPlan } from '../../src/app/import-plan.js'
import { repairWorkspace } from '../../src/app/library/repair-workspace.js'
import { overviewOf } from '../../src/app/overview.js'
import { createProject, patchProject } from '../../src/app/projects.js'
import { removePlan } from '../../src/app/remove-plan.js'
import { reviewOf } from '../../src/app/review.js'
import { reviseDraft } from '../../src/app/rounds.js'
import { search } from '../../src/app/search.js'
import { openPostgresStore, type WorkspaceStore } from '../../src/store/index.js'
import { usePostgres } from '../postgres/server.js'
import { DRAFT_TEXT, REFERENCE_TEXT, REVISED_TEXT, temporaryApp, textFile } from './temporary-app.js'

const server = usePostgres()
let store: WorkspaceStore
beforeAll(() => (store = openPostgresStore(server.freshUrl())))
afterAll(() => store.close())
beforeEach(() => {
  store.database.exec('TRUNCATE plans, vectors, projects, settings, word_counts RESTART IDENTITY CASCADE')
})

/** The program on the one library; the store is closed at the end of all tests, not of each. */
const sharedApp = () => temporaryApp({ store: { ...store, close: () => undefined } })

/** What a check finds; that a search left a vector of its own words is none. */
const faults = async (app: App) => (await checkWorkspace(app)).findings.filter((f) => f.severity === 'fault')

async function reviewedProject(app = sharedApp()) {
  const reference = (await importPlan(app, textFile('云川省规划.txt', REFERENCE_TEXT))).summary
  const draft = (await importPlan(app, textFile('青禾县规划.txt', DRAFT_TEXT))).summary
  const project = patchProject(app, createProject(app, '青禾').id, { reference: reference.id, drafts: [draft.id] })
  return { app, reference, draft, project }
}

describe('the program on a library in PostgreSQL', () => {
  it('imports, reviews, decides, takes back and goes on to the next round as on a folder', async () => {
    const { app, project, draft } = await reviewedProject()
    const { app: onFolder, project: projectThere, draft: draftThere } = await reviewedProject(temporaryApp())
    const view = await reviewOf(app, project.id, draft.id)
    expect(view.rows).toEqual((await reviewOf(onFolder, projectThere.id, draftThere.id)).rows)
    const measure = view.rows[0]!.measure.id
    await decide(app, project.id, draft.id, { measure, verdict: 'omitted', reviewer: '甲' })
    await decide(app, project.id, draft.id, { measure, verdict: 'covered', reviewer: '甲' })
    expect(undoDecision(app, project.id, draft.id, '甲').verdict).toBe('omitted')
    const later = (await importPlan(app, textFile('青禾县规划（修改稿）.txt', REVISED_TEXT))).summary
    await reviseDraft(app, project.id, draft.id, later.id)
    const decision = (await reviewOf(app, project.id, later.id)).rows.find((r) => r.measure.id === measure)!.decision
    expect(decision).toMatchObject({ verdict: 'omitted' })
    expect((await overviewOf(app, project.id)).drafts.map((d) => d.draft)).toEqual([later.id])
  })

  it('searches by meaning and words with filters inside, as on a folder', async () => {
    const { app, reference, draft } = await reviewedProject()
    const { app: onFolder } = await reviewedProject(temporaryApp())
    for (const mode of ['both', 'meaning', 'words'] as const) {
      for (const part of [{}, { plans: [draft.id] }, { kinds: ['measure' as const] }]) {
        const wish = { mode, limit: 5, text: '疫苗接种率', ...part }
        const told = ({ hits }: Awaited<ReturnType<typeof search>>) => hits.map((h) => [h.plan, h.clause])
        expect(told(await search(app, wish)), JSON.stringify(wish)).toEqual(told(await search(onFolder, wish)))
      }
    }
    const clause = store.clauses.ofPlan(reference.id).find((c) => c.text.includes('疫苗接种率'))!.id
    const like = { plan: reference.id, clause }
    const found = await search(app, { mode: 'both', limit: 3, like, notSamePlan: true })
    expect(found.hits[0]).toMatchObject({ plan: draft.id })
  })

  it('forgets what is removed, and agrees with itself before and after', async () => {
    const { app, draft } = await reviewedProject()
    await search(app, { text: '音乐节', mode: 'both', limit: 1 })
    expect(await faults(app)).toEqual([])
    await removePlan(app, draft.id)
    const after = await search(app, { text: '音乐节', mode: 'both', limit: 50 })
    expect(after.hits.filter((h) => h.plan === draft.id)).toEqual([])
    expect(await faults(app)).toEqual([])
  })

  it('finds and mends words and vectors that are gone', async () => {
    const { app } = await reviewedProject()
    await search(app, { text: '疫苗', mode: 'both', limit: 1 })
    store.database.exec('DELETE FROM clause_words WHERE key = (SELECT min(key) FROM clause_words)')
    store.database.exec('DELETE FROM vectors')
    const tables =
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename LIKE 'clause_vectors%'"
    const [{ name }] = store.database.prepare(tables).all() as [{ name: string }]
    store.database.exec(`DELETE FROM ${name}`)
    const codes = (await checkWorkspace(app)).findings.map((f) => f.code)
    expect(codes).toEqual(expect.arrayContaining(['words', 'vectors-missing', 'index-behind']))
    await repairWorkspace(app)
    expect((await checkWorkspace(app)).findings).toEqual([])
    expect((await search(app, { text: '疫苗接种率', mode: 'both', limit: 1 })).hits.length).toBe(1)
  })
})
