import { describe, expect, it } from 'vitest'
import type {
  ApiFault,
  DecisionHistory,
  FindingsView,
  JobView,
  PlanSummary,
  PlanView,
  Matrix,
  ProjectOverview,
  ProjectSummary,
  RegionNode,
  ReviewDecision,
  ReviewView,
  RoundView,
  SearchView,
  ShelfView,
  WorkspaceCheck,
  WorkspaceView,
} from '../../src/api/contract.js'
import { DRAFT_TEXT, REFERENCE_TEXT, REVISED_TEXT } from '../app/temporary-app.js'
import { type Client, multipart, startServer } from './client.js'

async function ended(server: Client, id: string): Promise<JobView> {
  const events = (await server.call('GET', `/api/jobs/${id}/events`)).text
  const last = events.trim().split('\n\n').at(-1)!
  return JSON.parse(last.replace(/^event: job\ndata: /, '')) as JobView
}

async function upload(
  server: Client,
  files: Record<string, string>,
  fields: Record<string, string> = {},
): Promise<JobView> {
  const list = Object.entries(files).map(([fileName, bytes]) => ({ fileName, bytes }))
  const { body, headers } = multipart(fields, list)
  const answer = await server.call('POST', '/api/plans', body, headers)
  expect(answer.status).toBe(202)
  return ended(server, answer.json<JobView>().id)
}

/** A project with reference and draft, both uploaded. */
async function project(server: Client): Promise<{ path: string; draft: string; id: string }> {
  const { id } = (await server.call('POST', '/api/projects', { name: '青禾' })).json<ProjectSummary>()
  await upload(server, { '云川省规划.txt': REFERENCE_TEXT }, { project: id, role: 'reference' })
  const job = await upload(server, { '青禾县规划.txt': DRAFT_TEXT }, { project: id, role: 'draft' })
  const draft = job.files[0]!.plan!
  return { id, draft, path: `/api/projects/${id}/drafts/${draft}` }
}

describe('uploads', () => {
  it('become plans; what cannot be read is named, the others go on; names stay Chinese', async () => {
    const server = await startServer()
    const job = await upload(server, { '青禾县（送审稿）.txt': DRAFT_TEXT, '空.txt': '', '再来.txt': DRAFT_TEXT })
    expect(job.state).toBe('done')
    expect(job.files.map((f) => [f.fileName, f.state, f.fault?.code ?? null])).toEqual([
      ['青禾县（送审稿）.txt', 'done', null],
      ['空.txt', 'failed', 'file-empty'],
      ['再来.txt', 'unchanged', null],
    ])
    const { plans } = (await server.call('GET', '/api/workspace')).json<WorkspaceView>()
    expect(plans.map((p) => [p.name, p.status])).toEqual([['青禾县（送审稿）', 'draft']])
  })

  it('keep folders out of names', async () => {
    const server = await startServer()
    const job = await upload(server, { '../../etc/规划.txt': DRAFT_TEXT })
    expect(job.files[0]!.fileName).toBe('规划.txt')
  })

  it.each<[string, Buffer, Record<string, string>, number, string]>([
    ['that are none', Buffer.from('x'), { 'content-type': 'text/plain' }, 400, 'upload-malformed'],
    [
      'that break off',
      Buffer.from('--b\r\nContent-Disp'),
      { 'content-type': 'multipart/form-data; boundary=b' },
      400,
      'upload-malformed',
    ],
    ['without files', multipart({ role: 'draft' }, []).body, multipart({}, []).headers, 400, 'upload-empty'],
    [
      'with a role that is none',
      multipart({ role: 'x' }, [{ fileName: 'a.txt', bytes: 'a' }]).body,
      multipart({}, []).headers,
      400,
      'bad-request',
    ],
    [
      'of too many files',
      multipart(
        {},
        Array.from({ length: 2001 }, (_, i) => ({ fileName: `${i}.txt`, bytes: 'a' })),
      ).body,
      multipart({}, []).headers,
      413,
      'upload-too-large',
    ],
  ])('%s are refused', async (_name, body, headers, status, code) => {
    const server = await startServer()
    const answer = await server.call('POST', '/api/plans', body, headers)
    expect([answer.status, answer.json<ApiFault>().code]).toEqual([status, code])
    expect(server.faults).toEqual([])
  })

  it('over the limit fail alone', async () => {
    const server = await startServer()
    const job = await upload(server, { 'big.txt': 'x'.repeat(50 * 1024 * 1024 + 1), 'a.txt': DRAFT_TEXT })
    expect(job.files.map((f) => f.fault?.code ?? f.state)).toEqual(['file-too-large', 'done'])
  })

  it('can be cancelled', async () => {
    const server = await startServer()
    const { body, headers } = multipart({}, [{ fileName: 'a.txt', bytes: DRAFT_TEXT }])
    const { id } = (await server.call('POST', '/api/plans', body, headers)).json<JobView>()
    const cancelled = (await server.call('DELETE', `/api/jobs/${id}`)).json<JobView>()
    expect(['cancelled', 'done']).toContain(cancelled.state)
    expect((await ended(server, id)).state).toBe(cancelled.state)
  })
})

describe('a review from upload to export', () => {
  it('goes all the way', async () => {
    const server = await startServer()
    const { id, path, draft } = await project(server)
    const compare = (await server.call('POST', `/api/projects/${id}/compare`)).json<JobView>()
    expect((await ended(server, compare.id)).state).toBe('done')
    const overview = (await server.call('GET', `/api/projects/${id}/overview`)).json<ProjectOverview>()
    const { counts, total } = overview.drafts[0]!
    const matrix = (await server.call('GET', `/api/projects/${id}/matrix`)).json<Matrix>()
    expect(matrix.rows).toHaveLength(total)
    expect(matrix.columns[0]).toMatchObject({ plan: draft, total: counts })
    for (const cell of matrix.rows.flatMap((r) => r.cells))
      expect(cell.text !== null).toBe(cell.verdict === 'covered' || cell.verdict === 'partial')
    expect(counts.covered + counts.partial + counts.omitted + counts.notApplicable).toBe(total)
    const cells = overview.tasks.map((t) => t.cells[draft]!)
    expect(cells.reduce((sum, c) => sum + c.omitted, 0)).toBe(counts.omitted)

    const review = (await server.call('GET', `${path}/review`)).json<ReviewView>()
    const measure = review.rows.find((r) => r.coverage.verdict === 'omitted')!.measure.id
    const wish = { measure, verdict: 'not-applicable', reason: '省级建设', reviewer: '甲' }
    const decision = (await server.call('POST', `${path}/decisions`, wish)).json<ReviewDecision>()
    expect(decision).toMatchObject({ measure, verdict: 'not-applicable', reviewer: '甲' })
    expect(
      (await server.call('POST', `${path}/decisions/undo`, { reviewer: '甲' })).json<ReviewDecision>().verdict,
    ).toBeNull()
    await server.call('POST', `${path}/decisions/redo`, { reviewer: '甲' })
    const history = await server.call(
      'GET',
      `${path}/decisions?measure=${measure}&reviewer=${encodeURIComponent('甲')}`,
    )
    expect(history.json<DecisionHistory>()).toMatchObject({ canUndo: true, canRedo: false })

    expect((await server.call('GET', `${path}/findings`)).json<FindingsView>().findings).toBeInstanceOf(Array)
    expect((await server.call('GET', `${path}/indicators`)).status).toBe(200)
    const shelf = (await server.call('GET', `${path}/neighbours?measure=${measure}`)).json<ShelfView>()
    expect([shelf.measure.id, shelf.answers]).toEqual([measure, []])

    const filtered = await server.call('GET', `${path}/export?format=json&verdict=not-applicable`)
    expect(filtered.headers['content-disposition']).toMatch(
      /^attachment; filename="review\.json"; filename\*=UTF-8''%E9/,
    )
    expect(filtered.json<{ rows: unknown[] }>().rows).toHaveLength(counts.notApplicable + 1)
    for (const [format, start] of [
      ['docx', 'PK'],
      ['xlsx', 'PK'],
      ['html', '<!DOCTYPE html>'],
    ] as const) {
      const file = await server.call('GET', `${path}/export?format=${format}`)
      expect([file.status, file.text.slice(0, start.length)]).toEqual([200, start])
    }
    const sizes = await Promise.all(
      ['none', 'all'].map(
        async (a) => (await server.call('GET', `${path}/export?format=docx&appendix=${a}`)).text.length,
      ),
    )
    expect(sizes[0]).toBeLessThan(sizes[1]!)
    expect((await server.call('GET', `${path}/export?format=docx&appendix=some`)).status).toBe(400)
    expect((await server.call('GET', `/api/projects/${id}/compare`)).json<{ schema: string }>().schema).toBe(
      'duibiao/compare@1',
    )

    const later = (await upload(server, { '修改稿.txt': REVISED_TEXT })).files[0]!.plan!
    const round = (await server.call('POST', `${path}/revision`, { plan: later })).json<RoundView>()
    expect([round.earlier.id, round.later.id]).toEqual([draft, later])
    const rounds = await server.call('GET', `/api/projects/${id}/drafts/${later}/rounds`)
    expect(rounds.json<RoundView[]>()).toEqual([round])
    const revised = `/api/projects/${id}/drafts/${later}/export?format=json`
    const outcomes = (await server.call('GET', revised)).json<{
      rows: { measure: { id: string }; outcome: string }[]
    }>()
    expect(Object.fromEntries(outcomes.rows.map((r) => [r.measure.id, r.outcome]))).toEqual(round.outcome)
    expect(server.faults).toEqual([])
  })

  it('search finds across plans and says whose they are', async () => {
    const server = await startServer()
    await project(server)
    const q = encodeURIComponent('疫苗接种')
    expect((await server.call('POST', '/api/search/ready')).status).toBe(204)
    const found = (await server.call('GET', `/api/search?q=${q}&level=county&limit=5`)).json<SearchView>()
    expect(found.hits[0]?.text).toContain('疫苗')
    expect(Object.values(found.plans).map((p) => p.level)).toEqual(['county'])
  })
})

it('getting ready for a search is no fault where there is nothing to search', async () => {
  const server = await startServer()
  expect((await server.call('POST', '/api/search/ready')).status).toBe(204)
})

describe('text of a plan stays text', () => {
  const HOSTILE = DRAFT_TEXT.replace('打造村史馆', '打造<script>alert(1)</script>=HYPERLINK("http://x")村史馆')

  it('in the JSON of the API and in the exported page', async () => {
    const server = await startServer()
    const { id } = (await server.call('POST', '/api/projects', { name: '<img onerror=x>' })).json<ProjectSummary>()
    await upload(server, { 'r.txt': REFERENCE_TEXT }, { project: id, role: 'reference' })
    const draft = (await upload(server, { '<b>x.txt': HOSTILE }, { project: id, role: 'draft' })).files[0]!.plan!
    const plan = await server.call('GET', `/api/plans/${draft}`)
    expect(plan.headers['content-type']).toMatch(/^application\/json/)
    expect(plan.json<PlanView>().text).toContain('<script>alert(1)</script>')
    const page = await server.call('GET', `/api/projects/${id}/drafts/${draft}/export?format=html`)
    expect(page.text).not.toMatch(/<script|<img|<b>/)
    expect(page.headers['content-disposition']).toMatch(/^attachment/)
  })
})

describe('wrong requests get one Chinese sentence and no more', () => {
  it.each<[string, string, unknown, number, string]>([
    ['GET', '/api/nothing', undefined, 404, 'no-such-route'],
    ['GET', '/api/plans/none', undefined, 404, 'plan-not-found'],
    ['DELETE', '/api/plans/none', undefined, 404, 'plan-not-found'],
    ['PATCH', '/api/plans/none', { title: 'x' }, 404, 'plan-not-found'],
    ['PATCH', '/api/plans/none', { level: 'empire' }, 400, 'bad-request'],
    ['PATCH', '/api/plans/none', { id: 'x' }, 400, 'bad-request'],
    ['GET', '/api/jobs/none', undefined, 404, 'job-not-found'],
    ['GET', '/api/jobs/none/events', undefined, 404, 'job-not-found'],
    ['POST', '/api/projects', {}, 400, 'bad-request'],
    ['POST', '/api/projects', { name: '  ' }, 400, 'bad-request'],
    ['PATCH', '/api/projects/none', { name: 'x' }, 404, 'project-not-found'],
    ['DELETE', '/api/projects/none', undefined, 404, 'project-not-found'],
    ['GET', '/api/projects/none/matrix', undefined, 404, 'project-not-found'],
    ['GET', '/api/projects/none/overview', undefined, 404, 'project-not-found'],
    ['GET', '/api/projects/none/drafts/none/review', undefined, 404, 'project-not-found'],
    ['GET', '/api/search?q=x&limit=1000', undefined, 400, 'bad-request'],
    ['GET', '/api/search', undefined, 400, 'query-empty'],
    ['GET', '/api/shelf?reference=none', undefined, 400, 'bad-request'],
    ['GET', '/api/shelf?reference=none&measure=c1', undefined, 404, 'plan-not-found'],
    ['POST', '/api/session', { password: 1 }, 400, 'bad-request'],
    ['GET', '/..%2f..%2fpackage.json', undefined, 404, 'no-such-route'],
  ])('%s %s', async (method, path, body, status, code) => {
    const server = await startServer()
    const answer = await server.call(method, path, body)
    expect([answer.status, answer.json<ApiFault>().code]).toEqual([status, code])
    expect(answer.json<ApiFault>().message).toMatch(/\p{Script=Han}/u)
    expect(Object.keys(answer.json<object>())).toEqual(['code', 'message'])
    expect(server.faults).toEqual([])
  })

  it('a project without a reference says so', async () => {
    const server = await startServer()
    const { id } = (await server.call('POST', '/api/projects', { name: 'p' })).json<ProjectSummary>()
    const answer = await server.call('GET', `/api/projects/${id}/overview`)
    expect([answer.status, answer.json<ApiFault>().code]).toEqual([409, 'project-no-reference'])
  })

  it('broken and too large JSON', async () => {
    const server = await startServer()
    const json = { 'content-type': 'application/json' }
    expect((await server.call('POST', '/api/projects', Buffer.from('{"name"'), json)).status).toBe(400)
    expect((await server.call('POST', '/api/projects', { name: 'x'.repeat(2_000_000) })).status).toBe(413)
  })

  it('a fault of ours tells nothing of itself and is reported', async () => {
    const server = await startServer()
    const { path } = await project(server)
    const broken = {
      ...server.app,
      engine: server.app.engine,
      store: () => {
        throw new Error('secret detail')
      },
    }
    const other = await startServer({}, { ...broken, close: () => Promise.resolve() })
    const answer = await other.call('GET', `${path}/review`)
    expect([answer.status, answer.json<ApiFault>().code]).toEqual([500, 'internal'])
    expect(answer.text).not.toContain('secret')
    expect(other.faults).toHaveLength(1)
  })
})

describe('the library', () => {
  it('takes a folder in by its paths, replaces what changed, and leaves out what is there already', async () => {
    const server = await startServer()
    const uploadFolder = async (text: string): Promise<(readonly [string, string])[]> => {
      const { body, headers } = multipart({}, [
        { fileName: '规划/甲/a.txt', bytes: text },
        { fileName: '规划/乙/b.txt', bytes: DRAFT_TEXT },
        { fileName: '规划/乙/../../c.txt', bytes: DRAFT_TEXT },
      ])
      const job = (await server.call('POST', '/api/plans', body, headers)).json<JobView>()
      for (;;) {
        const now = (await server.call('GET', `/api/jobs/${job.id}`)).json<JobView>()
        if (now.state === 'done') return now.files.map((f) => [f.fileName, f.state] as const)
        if (now.state === 'failed' || now.state === 'cancelled') throw new Error(now.state)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    expect(await uploadFolder(REFERENCE_TEXT)).toEqual([
      ['a.txt', 'done'],
      ['b.txt', 'done'],
      ['c.txt', 'duplicate'],
    ])
    const changed = REFERENCE_TEXT.replace('95%', '96%')
    expect((await uploadFolder(changed)).map(([, state]) => state)).toEqual(['replaced', 'unchanged', 'duplicate'])
    expect(server.app.store().plans.list()).toHaveLength(2)
    expect(server.app.store().origins.ofPlan(server.app.store().plans.list()[0]!.id)).toContain('上传:规划/乙/b.txt')
  })

  it('tells its regions, takes corrections with their source, and can be checked, mended and tidied', async () => {
    const server = await startServer()
    const { body, headers } = multipart({}, [{ fileName: 'a.txt', bytes: DRAFT_TEXT }])
    await server.call('POST', '/api/plans', body, headers)
    while (server.app.store().plans.list().length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    const id = server.app.store().plans.list()[0]!.id
    const patch = { region: '饶平县', years: { from: 2021, to: 2025 }, documentNumber: '青卫〔2022〕1号' }
    const patched = await server.call('PATCH', `/api/plans/${id}`, patch)
    expect(patched.json<PlanSummary>().metadata).toMatchObject({
      region: { source: 'person', value: { code: '445122' } },
      documentNumber: { source: 'person', value: '青卫〔2022〕1号' },
    })
    expect((await server.call('PATCH', `/api/plans/${id}`, { date: '昨天' })).json<ApiFault>().code).toBe('bad-date')
    const regions = (await server.call('GET', '/api/regions')).json<RegionNode>()
    expect([regions.all, regions.children[0]?.name]).toEqual([1, '广东省'])
    for (const [method, path] of [
      ['GET', '/api/workspace/check'],
      ['POST', '/api/workspace/repair'],
      ['POST', '/api/workspace/compact'],
    ] as const) {
      const answer = await server.call(method, path, method === 'POST' ? {} : undefined)
      expect([answer.status, answer.json<WorkspaceCheck>().findings.filter((f) => f.severity === 'fault')]).toEqual([
        200,
        [],
      ])
    }
  })
})
