import { describe, expect, it } from 'vitest'
import { openSample } from '../../src/app/sample.js'
import { importPlan } from '../../src/app/import-plan.js'
import { patchProject } from '../../src/app/projects.js'
import { removePlan } from '../../src/app/remove-plan.js'
import { exportWording } from '../../src/app/wording-export.js'
import { wordingOf } from '../../src/app/wording.js'
import { DRAFT_TEXT, temporaryApp, textFile } from './temporary-app.js'

describe('common wording of stored plans', () => {
  it('gives the same answer for a project and for its plans, only task clauses, and the same again', async () => {
    const app = temporaryApp()
    const project = await openSample(app)
    const ids = [project.reference!, ...project.drafts]
    const view = await wordingOf(app, { project: project.id })
    expect(view.plans.map((p) => p.id)).toEqual(ids)
    expect(view.reference).toBe(project.reference)
    expect(view.local.map((l) => l.plan)).toEqual(project.drafts)
    expect(await wordingOf(app, { project: project.id })).toEqual(view)
    const named = await wordingOf(app, { plans: [...ids, ids[0]!] })
    expect(named.groups.map((g) => g.members)).toEqual(view.groups.map((g) => g.members))
    const kinds = new Map(
      ids.flatMap((id) =>
        app
          .store()
          .clauses.ofPlan(id)
          .map((c) => [`${id}/${c.id}`, c.kind] as const),
      ),
    )
    const shown = [...view.groups.flatMap((g) => g.members), ...view.local.flatMap((l) => l.clauses)]
    expect(shown.length).toBeGreaterThan(0)
    for (const { plan, clause } of shown)
      expect(['measure', 'box', 'safeguard']).toContain(kinds.get(`${plan}/${clause}`))
  })

  it('lists the last version of a plan only, and says which it left out', async () => {
    const app = temporaryApp()
    const project = await openSample(app)
    const revised = (await importPlan(app, textFile('修改稿.txt', DRAFT_TEXT))).summary
    const [old] = project.drafts
    app.store().plans.setPreviousVersion(revised.id, old!)
    patchProject(app, project.id, { drafts: [...project.drafts, revised.id] })
    const view = await wordingOf(app, { project: project.id })
    const ids = view.plans.map((p) => p.id)
    expect([ids.includes(old!), ids.includes(revised.id)]).toEqual([false, true])
    expect(view.leftOut.length).toBe(1)
    expect(view.groups.flatMap((g) => g.members).filter((m) => m.plan === old)).toEqual([])
    // Without the new one among them the earlier one stands for itself.
    const others = [project.reference!, old!]
    expect((await wordingOf(app, { plans: others })).plans.map((p) => p.id)).toEqual(others)
    await expect(wordingOf(app, { plans: [old!, revised.id] })).rejects.toMatchObject({ code: 'wording-plans' })
  })

  it('is worked out once: what is kept is given again, and not to other clauses or another reference', async () => {
    const app = temporaryApp()
    const project = await openSample(app)
    const view = await wordingOf(app, { project: project.id })
    const again = (): Promise<never> => Promise.reject(new Error('worked again'))
    const noWork = { ...app, engine: { ...app.engine, makeWording: again } }
    expect(await wordingOf(noWork, { project: project.id })).toEqual(view)
    await expect(wordingOf(noWork, { plans: view.plans.map((p) => p.id) })).rejects.toThrow('worked again')
    await removePlan(app, project.drafts[0]!)
    await expect(wordingOf(noWork, { plans: view.plans.slice(0, -1).map((p) => p.id) })).rejects.toThrow()
  })

  it('is written as JSON that holds the view, the same bytes each time', async () => {
    const app = temporaryApp()
    const view = await wordingOf(app, { project: (await openSample(app)).id })
    const [one, two] = [await exportWording(view, 'json'), await exportWording(view, 'json')]
    expect(one).toEqual(two)
    expect(JSON.parse(one.content as string)).toEqual(view)
  })

  it.each([[['nowhere', 'elsewhere'], 'plan-not-found'] as const, [['only'], 'wording-plans'] as const])(
    'refuses %j',
    async (plans, code) => {
      await expect(wordingOf(temporaryApp(), { plans })).rejects.toMatchObject({ code })
    },
  )
})
