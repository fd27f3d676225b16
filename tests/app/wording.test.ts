import { describe, expect, it } from 'vitest'
import { openSample } from '../../src/app/sample.js'
import { wordingOf } from '../../src/app/wording.js'
import { temporaryApp } from './temporary-app.js'

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

  it.each([[['nowhere', 'elsewhere'], 'plan-not-found'] as const, [['only'], 'wording-plans'] as const])(
    'refuses %j',
    async (plans, code) => {
      await expect(wordingOf(temporaryApp(), { plans })).rejects.toMatchObject({ code })
    },
  )
})
