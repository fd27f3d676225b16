import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { compareFiles } from '../../src/app/compare.js'
import { PACKAGE_ROOT } from '../../src/app/package-root.js'
import { compareProject } from '../../src/app/project-compare.js'
import { importPlan } from '../../src/app/import-plan.js'
import { createProject, patchProject } from '../../src/app/projects.js'
import { UserError } from '../../src/domain/index.js'
import { DRAFT_TEXT, REFERENCE_TEXT, REVISED_TEXT, temporaryApp, textFile } from './temporary-app.js'

const SCHEMA = join(PACKAGE_ROOT, '..', 'shared', 'contract', 'compare.schema.json')
const hasSchema = existsSync(SCHEMA)
if (!hasSchema) console.warn(`NOT CHECKED: the export's schema is not there (${SCHEMA})`)

function files(folder: string): { reference: string; draft: string; revised: string } {
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  return {
    reference: write('云川省.txt', REFERENCE_TEXT),
    draft: write('青禾县.txt', DRAFT_TEXT),
    revised: write('青禾县二稿.txt', REVISED_TEXT),
  }
}

const codeOf = async (work: () => Promise<unknown>): Promise<string> =>
  work().then(
    () => 'no error',
    (error: unknown) => {
      if (error instanceof UserError) return error.code
      throw error
    },
  )

describe('compare', () => {
  it('judges every measure for every draft, links every task clause, and sums up', async () => {
    const app = temporaryApp()
    const { reference, draft, revised } = files(app.folder)
    const { report } = await compareFiles(app, { reference, drafts: [draft, revised] })
    expect(report.drafts.map((d) => d.plan)).toEqual(['青禾县', '青禾县二稿'])
    const measures = report.reference.measures.map((m) => m.id)
    for (const d of report.drafts) {
      expect(d.coverage.map((c) => c.measure)).toEqual(measures)
      expect(d.summary.covered + d.summary.partial + d.summary.omitted).toBe(measures.length)
      const task = d.clauses.filter((c) => c.kind === 'measure').map((c) => c.id)
      expect(new Set(d.links.map((l) => l.clause))).toEqual(new Set(task))
      for (const c of d.coverage) for (const e of c.evidence) expect(d.clauses.map((x) => x.id)).toContain(e.clause)
    }
  })

  it.skipIf(!hasSchema)('writes what the schema of the export asks for', async () => {
    const app = temporaryApp()
    const { reference, draft } = files(app.folder)
    const { report } = await compareFiles(app, { reference, drafts: [draft] })
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object)
    validate(JSON.parse(JSON.stringify(report)))
    expect(validate.errors ?? []).toEqual([])
  })

  it('gives the same bytes with an empty and with a warm workspace', async () => {
    const app = temporaryApp()
    const { reference, draft } = files(app.folder)
    const run = async (): Promise<string> =>
      JSON.stringify((await compareFiles(app, { reference, drafts: [draft] })).report)
    const cold = await run()
    expect(app.store().vectors.count()).toBeGreaterThan(0)
    expect(await run()).toBe(cold)
  })

  it('takes nothing of the drafts into the workspace but vectors', async () => {
    const app = temporaryApp()
    const { reference, draft } = files(app.folder)
    await compareFiles(app, { reference, drafts: [draft] })
    expect([app.store().plans.list(), app.store().clauses.count()]).toEqual([[], 0])
  })

  it('says the same as the project of the same plans', async () => {
    const app = temporaryApp()
    const { reference, draft } = files(app.folder)
    const { report } = await compareFiles(app, { reference, drafts: [draft] })
    const ids = [textFile('云川省.txt', REFERENCE_TEXT), textFile('青禾县.txt', DRAFT_TEXT)].map(
      async (f) => (await importPlan(app, f)).summary.id,
    )
    const [r, d] = await Promise.all(ids)
    const project = patchProject(app, createProject(app, 'p').id, { reference: r!, drafts: [d!] })
    expect(JSON.stringify(await compareProject(app, project.id))).toBe(JSON.stringify(report))
  })

  it('leaves out what cannot be read and names it', async () => {
    const app = temporaryApp()
    const { reference, draft } = files(app.folder)
    writeFileSync(join(app.folder, 'empty.txt'), '')
    const drafts = [join(app.folder, 'empty.txt'), draft, join(app.folder, 'missing.txt')]
    const { report, unreadable } = await compareFiles(app, { reference, drafts })
    expect(report.drafts.map((d) => d.plan)).toEqual(['青禾县'])
    expect(unreadable.map((u) => u.error.code)).toEqual(['file-empty', 'file-not-found'])
  })

  it('names a text far longer than any plan and goes on', async () => {
    const app = temporaryApp()
    const { reference, draft } = files(app.folder)
    const long = join(app.folder, 'long.txt')
    writeFileSync(long, `一、任务\n\n${'推进健康建设'.repeat(90_000)}。`)
    const { report, unreadable } = await compareFiles(app, { reference, drafts: [long, draft] })
    expect([report.drafts.length, unreadable.map((u) => u.error.code)]).toEqual([1, ['plan-too-long']])
  })

  it.each<[string, (f: ReturnType<typeof files>) => { reference: string; drafts: string[] }, string]>([
    [
      'the reference as its own draft',
      (f) => ({ reference: f.reference, drafts: [f.reference] }),
      'draft-is-reference',
    ],
    ['a draft given twice', (f) => ({ reference: f.reference, drafts: [f.draft, f.draft] }), 'draft-twice'],
    ['no draft that can be read', (f) => ({ reference: f.reference, drafts: ['nowhere.txt'] }), 'file-not-found'],
    ['no reference', (f) => ({ reference: 'nowhere.txt', drafts: [f.draft] }), 'file-not-found'],
  ])('refuses %s and writes nothing', async (_name, request, code) => {
    const app = temporaryApp()
    expect(await codeOf(() => compareFiles(app, request(files(app.folder))))).toBe(code)
    expect(existsSync(app.settings.workspace)).toBe(false)
  })
})
