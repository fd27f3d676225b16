import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '../../src/app/check-workspace.js'
import { decide, decisionHistory, redoDecision, undoDecision } from '../../src/app/decide.js'
import { importPlan } from '../../src/app/import-plan.js'
import { overviewOf } from '../../src/app/overview.js'
import { createProject, patchProject } from '../../src/app/projects.js'
import { repairWorkspace } from '../../src/app/library/repair-workspace.js'
import { removePlan } from '../../src/app/remove-plan.js'
import { reviewOf } from '../../src/app/review.js'
import { reviseDraft, roundsOf } from '../../src/app/rounds.js'
import { search } from '../../src/app/search.js'
import { UserError, type WorkspaceCheck } from '../../src/domain/index.js'
import { DRAFT_TEXT, REFERENCE_TEXT, REVISED_TEXT, temporaryApp, textFile } from './temporary-app.js'

async function reviewedProject(app = temporaryApp()) {
  const reference = (await importPlan(app, textFile('云川省规划.txt', REFERENCE_TEXT))).summary
  const draft = (await importPlan(app, textFile('青禾县规划.txt', DRAFT_TEXT))).summary
  const project = patchProject(app, createProject(app, '青禾').id, { reference: reference.id, drafts: [draft.id] })
  return { app, reference, draft, project }
}

const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work()
  } catch (error) {
    if (error instanceof UserError) return error.code
    throw error
  }
  return 'no error'
}

describe('import', () => {
  it('of the same file again changes nothing', async () => {
    const app = temporaryApp()
    const first = await importPlan(app, textFile('a.txt', DRAFT_TEXT))
    const again = await importPlan(app, textFile('另一个名字.txt', DRAFT_TEXT))
    expect([first.unchanged, again.unchanged]).toEqual([false, true])
    expect(again.summary).toEqual(first.summary)
    expect(app.store().plans.list()).toHaveLength(1)
  })

  it('stopped in the middle leaves the workspace as it was', async () => {
    const app = temporaryApp()
    const stop = {
      step: () => {
        throw new Error('stopped')
      },
    }
    await expect(importPlan(app, textFile('a.txt', DRAFT_TEXT), stop)).rejects.toThrow('stopped')
    expect([app.store().plans.list(), app.store().clauses.count()]).toEqual([[], 0])
  })

  it('of a file that cannot be read does not even open the workspace', async () => {
    let opened = false
    const app = temporaryApp()
    const watched = {
      ...app,
      store: () => {
        opened = true
        return app.store()
      },
    }
    expect(await codeOf(() => importPlan(watched, textFile('a.txt', '')))).toBe('file-empty')
    expect(opened).toBe(false)
  })
})

describe('review', () => {
  it('has a row for each measure, knows the answered and the missing ones, and suggests a place', async () => {
    const { app, project, draft } = await reviewedProject()
    const view = await reviewOf(app, project.id, draft.id)
    const row = (start: string) => view.rows.find((r) => r.measure.text.startsWith(start))!
    expect(row('适龄儿童').coverage.verdict).toBe('covered')
    expect(row('建设统一的预约').coverage.verdict).toBe('omitted')
    expect(row('建立病原').coverage.verdict).not.toBe('covered')
    expect(view.rows.every((r) => r.decision === null)).toBe(true)
    const units = app
      .store()
      .plans.load(draft.id)!
      .units.map((u) => u.id)
    for (const r of view.rows) {
      if (r.coverage.verdict === 'omitted') expect(units).toContain(r.place?.unit)
      else expect(r.place).toBeNull()
    }
    const specialty = view.unlinkedClauses.map(
      (id) =>
        app
          .store()
          .clauses.ofPlan(draft.id)
          .find((c) => c.id === id)?.text,
    )
    expect(specialty).toContain('举办青禾稻田音乐节，打造村史馆。')
  })

  it('comes from the workspace the second time, the same to the byte', async () => {
    const { app, project, draft } = await reviewedProject()
    const first = await reviewOf(app, project.id, draft.id)
    const engine = { ...app.engine, makeReports: () => Promise.reject(new Error('made again')) }
    expect(JSON.stringify(await reviewOf({ ...app, engine }, project.id, draft.id))).toBe(JSON.stringify(first))
  })

  it('is never overwritten: a decision stays when the reports are made again', async () => {
    const { app, project, draft } = await reviewedProject()
    const measure = (await reviewOf(app, project.id, draft.id)).rows[0]!.measure.id
    await decide(app, project.id, draft.id, {
      measure,
      verdict: 'not-applicable',
      reason: '由市里统建',
      reviewer: '甲',
    })
    app.store().plans.patch(draft.id, { title: '改过的标题' })
    const row = (await reviewOf(app, project.id, draft.id)).rows[0]!
    expect(row.decision).toMatchObject({ verdict: 'not-applicable', reason: '由市里统建', stale: false })
  })
})

describe('decisions', () => {
  it('can be taken back and done again, each step kept', async () => {
    const { app, project, draft } = await reviewedProject()
    const measure = (await reviewOf(app, project.id, draft.id)).rows[0]!.measure.id
    const say = (verdict: 'covered' | 'omitted') =>
      decide(app, project.id, draft.id, { measure, verdict, reviewer: '甲' })
    await say('omitted')
    await say('covered')
    expect(undoDecision(app, project.id, draft.id, '甲').verdict).toBe('omitted')
    expect(undoDecision(app, project.id, draft.id, '甲').verdict).toBeNull()
    expect(await codeOf(() => undoDecision(app, project.id, draft.id, '甲'))).toBe('nothing-to-undo')
    expect(redoDecision(app, project.id, draft.id, '甲').verdict).toBe('omitted')
    const history = decisionHistory(app, project.id, draft.id, { measure, reviewer: '甲' })
    expect(history.decisions.map((d) => d.verdict)).toEqual(['omitted', 'covered', 'omitted', null, 'omitted'])
    expect([history.canUndo, history.canRedo]).toEqual([true, true])
  })

  it('of a colleague are not undone', async () => {
    const { app, project, draft } = await reviewedProject()
    const measure = (await reviewOf(app, project.id, draft.id)).rows[0]!.measure.id
    await decide(app, project.id, draft.id, { measure, verdict: 'omitted', reviewer: '甲' })
    await decide(app, project.id, draft.id, { measure, verdict: 'covered', reviewer: '乙' })
    expect(await codeOf(() => undoDecision(app, project.id, draft.id, '甲'))).toBe('decided-by-another')
  })

  it.each([
    [{ measure: 'c999', verdict: 'covered' as const, reviewer: '甲' }, 'measure-not-found'],
    [{ measure: 'c2', verdict: 'not-applicable' as const, reviewer: '甲', reason: ' ' }, 'reason-missing'],
  ])('%j is refused', async (wish, code) => {
    const { app, project, draft } = await reviewedProject()
    expect(await codeOf(() => decide(app, project.id, draft.id, wish))).toBe(code)
  })
})

describe('the next round', () => {
  it('opens only what changed, and says what became of each measure', async () => {
    const { app, project, draft } = await reviewedProject()
    const rows = (await reviewOf(app, project.id, draft.id)).rows
    const measure = (start: string): string => rows.find((r) => r.measure.text.startsWith(start))!.measure.id
    const [vaccine, centre, booking] = [measure('适龄儿童'), measure('每个县'), measure('建设统一的预约')]
    await decide(app, project.id, draft.id, { measure: vaccine, verdict: 'covered', reviewer: '甲' })
    await decide(app, project.id, draft.id, { measure: centre, verdict: 'covered', reviewer: '甲', note: '已核' })
    const later = (await importPlan(app, textFile('青禾县规划（修改稿）.txt', REVISED_TEXT))).summary
    const round = await reviseDraft(app, project.id, draft.id, later.id)
    expect(round.reopened).toContain(vaccine)
    expect(round.reopened).not.toContain(centre)
    expect(round.outcome[booking]).toBe('fixed')
    const after = (await reviewOf(app, project.id, later.id)).rows
    const decision = (id: string) => after.find((r) => r.measure.id === id)!.decision
    expect(decision(centre)).toMatchObject({ verdict: 'covered', note: '已核', stale: false })
    expect(decision(vaccine)).toMatchObject({ verdict: 'covered', stale: true })
    expect(await roundsOf(app, project.id, later.id)).toEqual([round])
    expect(app.store().plans.find(later.id)?.previousVersion).toBe(draft.id)
    const overview = await overviewOf(app, project.id)
    expect(overview.drafts.map((d) => [d.draft, d.reviewed, d.stale])).toEqual([[later.id, 1, 1]])
  })
})

describe('search', () => {
  it('finds by meaning and words, filters inside, leaves out the plan asked from', async () => {
    const { app, reference, draft } = await reviewedProject()
    const base = { mode: 'both', limit: 3 } as const
    const hits = (await search(app, { ...base, text: '疫苗接种率' })).hits
    expect(hits[0]?.text).toContain('免疫规划疫苗接种率')
    // The same sentence stands in both plans and is shown once.
    expect(hits[0]?.same).toHaveLength(1)
    const only = (await search(app, { ...base, text: '疫苗接种率', plans: [draft.id] })).hits
    expect(new Set(only.map((h) => h.plan))).toEqual(new Set([draft.id]))
    const clause = app
      .store()
      .clauses.ofPlan(reference.id)
      .find((c) => c.text.includes('疫苗接种率'))!.id
    const like = (await search(app, { ...base, like: { plan: reference.id, clause }, notSamePlan: true })).hits
    expect(like[0]).toMatchObject({ plan: draft.id })
    expect(await codeOf(() => search(app, { ...base, text: '  ' }))).toBe('query-empty')
  })

  it('forgets what is removed and mends a damaged index', async () => {
    const { app, draft } = await reviewedProject()
    await search(app, { text: '音乐节', mode: 'meaning', limit: 1 })
    await removePlan(app, draft.id)
    const after = await search(app, { text: '音乐节', mode: 'both', limit: 50 })
    expect(after.hits.filter((h) => h.plan === draft.id)).toEqual([])
    writeFileSync(join(app.settings.workspace, 'clauses.json'), 'broken')
    const faults = async (work: Promise<WorkspaceCheck>) =>
      (await work).findings.filter((f) => f.severity === 'fault').map((f) => f.code)
    expect(await faults(checkWorkspace(app))).toEqual(['index'])
    expect(await faults(repairWorkspace(app))).toEqual([])
    expect(await faults(checkWorkspace(app))).toEqual([])
  })
})
