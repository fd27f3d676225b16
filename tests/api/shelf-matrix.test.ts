import { beforeEach, describe, expect, it } from 'vitest'
import type { ApiFault, JobView, Matrix, PlanSummary, ProjectSummary, ShelfView } from '../../src/api/contract.js'
import { importPlan } from '../../src/app/import-plan.js'
import { DRAFT_TEXT, REFERENCE_TEXT, textFile } from '../app/temporary-app.js'
import { type Client, startServer } from './client.js'

/** The draft of another county: it answers the share of signed contracts, in a figure of its own. */
const OTHER_TEXT = DRAFT_TEXT.replaceAll('青禾', '云岭').replace(
  '（三）繁荣乡村文化。',
  '（三）发展家庭医生签约。家庭医生签约服务覆盖率达到62%，优先覆盖老年人和慢性病患者。\n\n（四）繁荣乡村文化。',
)

describe('plans of the library against one of them', () => {
  let server: Client
  let reference: PlanSummary
  let [first, second]: PlanSummary[] = []
  const get = (path: string) => server.call('GET', path)
  beforeEach(async () => {
    server = await startServer()
    const plan = async (name: string, text: string): Promise<PlanSummary> =>
      (await importPlan(server.app, textFile(name, text))).summary
    reference = await plan('云川省规划.txt', REFERENCE_TEXT)
    first = await plan('青禾县规划.txt', DRAFT_TEXT)
    second = await plan('云岭县规划.txt', OTHER_TEXT)
  })

  it('are judged by a job, and stand in the matrix with figures; a choice takes some of them', async () => {
    const job = (await server.call('POST', `/api/matrix/compare?reference=${reference.id}`)).json<JobView>()
    await server.call('GET', `/api/jobs/${job.id}/events`)
    expect((await get(`/api/jobs/${job.id}`)).json<JobView>().state).toBe('done')
    const matrix = (await get(`/api/matrix?reference=${reference.id}`)).json<Matrix>()
    expect(matrix.reference.plan).toBe(reference.id)
    expect(matrix.columns.map((c) => [c.plan, c.region, c.level])).toEqual([
      [second!.id, '云岭', 'county'],
      [first!.id, '青禾', 'county'],
    ])
    const signed = matrix.rows.find((r) => r.text.includes('签约服务覆盖率'))!
    expect(signed.cells.map((c) => c.figures.map((f) => f.found))).toEqual([['62%'], [null]])
    const one = (await get(`/api/matrix?reference=${reference.id}&plan=${second!.id}`)).json<Matrix>()
    expect(one.columns.map((c) => c.plan)).toEqual([second!.id])
    expect(one.rows.map((r) => r.cells[0])).toEqual(matrix.rows.map((r) => r.cells[0]))
  })

  it('give the matrix of a project the same cells while nobody has decided', async () => {
    const { id } = (await server.call('POST', '/api/projects', { name: '青禾' })).json<ProjectSummary>()
    await server.call('PATCH', `/api/projects/${id}`, { reference: reference.id, drafts: [second!.id, first!.id] })
    const ofProject = (await get(`/api/projects/${id}/matrix`)).json<Matrix>()
    expect(ofProject).toEqual((await get(`/api/matrix?reference=${reference.id}`)).json<Matrix>())
  })

  it('stand on the shelf of a measure, as JSON, Excel and CSV', async () => {
    const matrix = (await get(`/api/matrix?reference=${reference.id}`)).json<Matrix>()
    const { measure } = matrix.rows.find((r) => r.text.includes('签约服务覆盖率'))!
    const path = `reference=${reference.id}&measure=${measure}`
    const shelf = (await get(`/api/shelf?${path}`)).json<ShelfView>()
    expect(shelf.answers[0]).toMatchObject({
      plan: second!.id,
      level: 'county',
      figures: [{ asked: '75%', found: '62%' }],
    })
    expect(shelf.left).toBe(0)
    expect((await get(`/api/shelf/export?${path}&format=json`)).json<ShelfView>()).toEqual(shelf)
    const csv = await get(`/api/shelf/export?${path}&format=csv`)
    expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="shelf\.csv"; filename\*=UTF-8''%E5/)
    expect(csv.text).toContain('"62%"')
    const some = (await get(`/api/shelf?${path}&plan=${first!.id}`)).json<ShelfView>()
    expect(some.answers.map((a) => a.plan)).toEqual([first!.id])
    for (const file of [`/api/shelf/export?${path}`, `/api/matrix/export?reference=${reference.id}`]) {
      const answer = await get(file)
      expect([answer.status, answer.text.slice(0, 2)]).toEqual([200, 'PK'])
    }
  })

  it.each<[string, (r: string) => string, number, string]>([
    ['without a reference', () => '/api/matrix', 400, 'bad-request'],
    ['with a reference that is gone', () => '/api/matrix?reference=none', 404, 'plan-not-found'],
    ['with a plan that is gone', (r) => `/api/matrix?reference=${r}&plan=none`, 404, 'plan-not-found'],
    ['with a level nobody has', (r) => `/api/matrix?reference=${r}&level=township`, 404, 'matrix-empty'],
    ['with a level that is none', (r) => `/api/matrix?reference=${r}&level=galaxy`, 400, 'bad-request'],
    ['with a region nobody knows', (r) => `/api/matrix?reference=${r}&region=xyz`, 404, 'region-unknown'],
    ['as a format that is none', (r) => `/api/shelf/export?reference=${r}&measure=c1&format=doc`, 400, 'bad-request'],
  ])('are refused %s', async (_, path, status, code) => {
    const answer = await get(path(reference.id))
    expect([answer.status, answer.json<ApiFault>().code]).toEqual([status, code])
  })

  it('keep their judgement when other plans come', async () => {
    await get(`/api/matrix?reference=${reference.id}`)
    const third = await importPlan(server.app, textFile('石桥区规划.txt', DRAFT_TEXT.replaceAll('青禾县', '石桥区')))
    const made: string[] = []
    const { makeReports } = server.app.engine
    const watched = server.app.engine as { makeReports: typeof makeReports }
    watched.makeReports = async (pair, options) => {
      made.push(pair.draft)
      return makeReports(pair, options)
    }
    const matrix = (await get(`/api/matrix?reference=${reference.id}`)).json<Matrix>()
    expect(matrix.columns).toHaveLength(3)
    expect(made).toEqual([third.summary.id])
  })
})
