import { describe, expect, it } from 'vitest'
import type { ApiFault, DecisionHistory, ProjectSummary, PulseView, ReviewDecision } from '../../src/api/contract.js'
import { importPlan } from '../../src/app/import-plan.js'
import { DRAFT_TEXT, REFERENCE_TEXT, textFile } from '../app/temporary-app.js'
import { type Client, startServer } from './client.js'

async function project(server: Client): Promise<{ id: string; draft: string; path: string; measure: string }> {
  const reference = (await importPlan(server.app, textFile('r.txt', REFERENCE_TEXT))).summary.id
  const draft = (await importPlan(server.app, textFile('d.txt', DRAFT_TEXT))).summary.id
  const { id } = (await server.call('POST', '/api/projects', { name: '青禾' })).json<ProjectSummary>()
  await server.call('PATCH', `/api/projects/${id}`, { reference, drafts: [draft] })
  const measure = server.app
    .store()
    .plans.load(reference)!
    .clauses.find((c) => c.kind === 'measure')!.id
  return { id, draft, measure, path: `/api/projects/${id}/drafts/${draft}` }
}

describe('the pulse', () => {
  it('has no body while nothing changed, and a new tag when another reviewer decided', async () => {
    const server = await startServer()
    const { id, draft, measure, path } = await project(server)
    const ask = (tag = '') =>
      server.call('GET', `/api/pulse?project=${id}&draft=${draft}`, undefined, { 'if-none-match': tag })
    const first = await ask()
    const tag = String(first.headers['etag'])
    const same = await ask(tag)
    expect([same.status, same.text]).toEqual([304, ''])
    await server.call('POST', `${path}/decisions`, { measure, verdict: 'covered', reviewer: '乙' })
    const next = await ask(tag)
    expect(next.json<PulseView>()).toEqual({ ...first.json<PulseView>(), lastDecision: 1 })
    const news = await server.call('GET', `${path}/decisions?after=0`)
    expect(news.json<DecisionHistory>().decisions.map((d) => d.reviewer)).toEqual(['乙'])
    expect((await server.call('GET', `${path}/decisions?after=1`)).json<DecisionHistory>().decisions).toEqual([])
  })

  it('changes its workspace mark with a plan, a project and a dismissal, each by itself', async () => {
    const server = await startServer()
    const at = async () => (await server.call('GET', '/api/pulse')).json<PulseView>().workspace
    const empty = await at()
    const { id } = await project(server)
    const filled = await at()
    expect(filled).not.toBe(empty)
    expect(await at()).toBe(filled)
    await server.call('PATCH', `/api/projects/${id}`, { reviewers: ['乙'] })
    expect(await at()).not.toBe(filled)
  })

  it.each(['project=', `project=${'x'.repeat(200)}`])('refuses %s', async (query) => {
    expect((await (await startServer()).call('GET', `/api/pulse?${query}`)).status).toBe(400)
  })
})

describe('two reviewers on one measure', () => {
  it('the second is told who was quicker, and may still decide; nothing is lost', async () => {
    const server = await startServer()
    const { measure, path } = await project(server)
    const decide = (reviewer: string, verdict: string, basedOn?: number) =>
      server.call('POST', `${path}/decisions`, {
        measure,
        verdict,
        reviewer,
        ...(basedOn === undefined ? {} : { basedOn }),
      })
    expect((await decide('甲', 'covered', 0)).status).toBe(200)
    const late = await decide('乙', 'omitted', 0)
    expect([late.status, late.json<ApiFault>().code]).toEqual([409, 'decided-meanwhile'])
    expect(late.json<ApiFault>().message).toContain('甲')
    expect((await decide('乙', 'omitted', 1)).json<ReviewDecision>().verdict).toBe('omitted')
    const { decisions } = (await server.call('GET', `${path}/decisions`)).json<DecisionHistory>()
    expect(decisions.map((d) => [d.reviewer, d.verdict])).toEqual([
      ['甲', 'covered'],
      ['乙', 'omitted'],
    ])
  })

  it('is no conflict with oneself, and none where nobody asks', async () => {
    const server = await startServer()
    const { measure, path } = await project(server)
    const wish = { measure, verdict: 'covered', reviewer: '甲' }
    for (const more of [{ basedOn: 0 }, { basedOn: 0 }, { reviewer: '乙' }])
      expect((await server.call('POST', `${path}/decisions`, { ...wish, ...more })).status).toBe(200)
  })
})
