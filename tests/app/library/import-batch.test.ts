import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decide } from '../../../src/app/decide.js'
import { patchPlan } from '../../../src/app/library/edit-metadata.js'
import { findPlanFiles } from '../../../src/app/library/folder-files.js'
import { importBatch } from '../../../src/app/library/import-batch.js'
import { createThreadedReader } from '../../../src/app/library/reader-threads.js'
import { createProject, patchProject } from '../../../src/app/projects.js'
import { reviewOf } from '../../../src/app/review.js'
import { UserError } from '../../../src/domain/index.js'
import { docxOf, paragraph } from '../../fixtures/docx-writer.js'
import { DRAFT_TEXT, REFERENCE_TEXT, REVISED_TEXT, temporaryApp } from '../temporary-app.js'

type Content = string | Uint8Array

/** A program on an empty workspace and a folder beside it. */
function folderApp() {
  const app = temporaryApp()
  const folder = join(app.folder, '规划')
  mkdirSync(folder)
  const put = (name: string, content: Content): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const run = async (options: Parameters<typeof importBatch>[2] = {}) =>
    importBatch(app, await findPlanFiles([folder], true), options)
  const outcomes = async (options: Parameters<typeof importBatch>[2] = {}) =>
    (await run(options)).files.map((f) => [f.name, f.outcome])
  return { app, folder, put, run, outcomes }
}

const asDocx = (text: string): Uint8Array =>
  docxOf(
    text
      .split('\n')
      .filter((l) => l !== '')
      .map((l) => paragraph(l))
      .join(''),
  )

describe('a folder', () => {
  it('is taken in file by file, with one report of what could not be read and why', async () => {
    const { app, put, run } = folderApp()
    put('云川省.txt', REFERENCE_TEXT)
    put('县/青禾县.docx', asDocx(DRAFT_TEXT))
    put('县/空.txt', '')
    put('县/坏.docx', new Uint8Array([1, 2, 3]))
    put('县/~$青禾县.docx', 'left by an office program')
    put('县/照片.jpg', 'no plan')
    const report = await run()
    expect(report.files.map((f) => [f.name, f.outcome])).toEqual([
      ['云川省.txt', 'imported'],
      ['县/坏.docx', 'failed'],
      ['县/空.txt', 'failed'],
      ['县/青禾县.docx', 'imported'],
    ])
    expect(report.counts).toEqual({ imported: 2, replaced: 0, unchanged: 0, duplicate: 0, failed: 2 })
    expect(report.passedOver).toEqual(['县/照片.jpg'])
    for (const f of report.files) if (f.fault) expect(f.fault.message.length).toBeGreaterThan(10)
    expect(report.clauses).toBe(app.store().clauses.count())
  })

  it('run again changes nothing; what was added, changed or cut off is caught up on', async () => {
    const { app, put, outcomes } = folderApp()
    put('a.txt', REFERENCE_TEXT)
    put('b.txt', DRAFT_TEXT)
    const stop = new AbortController()
    expect(await outcomes({ signal: stop.signal, done: () => stop.abort() })).toEqual([['a.txt', 'imported']])
    expect(await outcomes()).toEqual([
      ['a.txt', 'unchanged'],
      ['b.txt', 'imported'],
    ])
    const before = app.store().plans.list()
    expect((await outcomes()).map(([, o]) => o)).toEqual(['unchanged', 'unchanged'])
    expect(app.store().plans.list()).toEqual(before)
    put('b.txt', REVISED_TEXT)
    expect(await outcomes()).toEqual([
      ['a.txt', 'unchanged'],
      ['b.txt', 'replaced'],
    ])
    expect(app.store().plans.list()).toHaveLength(2)
    expect(app.store().fullText.search(['率'], 50).length).toBe(
      app.store().clauses.byKeys(
        app
          .store()
          .fullText.search(['率'], 50)
          .map((h) => h.key),
      ).length,
    )
  })

  it('takes the same plan in once: the same bytes, and the same text in another format', async () => {
    const { app, put, outcomes } = folderApp()
    put('a.txt', DRAFT_TEXT)
    put('b.txt', DRAFT_TEXT)
    put('c.docx', asDocx(DRAFT_TEXT))
    const expected = [
      ['a.txt', 'imported'],
      ['b.txt', 'duplicate'],
      ['c.docx', 'duplicate'],
    ]
    expect(await outcomes()).toEqual(expected)
    expect((await outcomes()).map(([, o]) => o)).toEqual(['unchanged', 'duplicate', 'duplicate'])
    expect(app.store().plans.list()).toHaveLength(1)
  })

  it('keeps two issues of one text: the draft and the one that was issued', async () => {
    const { put, outcomes } = folderApp()
    put('a.txt', DRAFT_TEXT)
    put('b.txt', DRAFT_TEXT.replace('（征求意见稿）', ''))
    expect((await outcomes()).map(([, o]) => o)).toEqual(['imported', 'imported'])
  })

  it('does not take a plan away while another file stands for it', async () => {
    const { app, put, outcomes } = folderApp()
    put('a.txt', DRAFT_TEXT)
    put('b.txt', DRAFT_TEXT)
    await outcomes()
    put('a.txt', REVISED_TEXT)
    expect((await outcomes()).map(([, o]) => o)).toEqual(['imported', 'unchanged'])
    expect(app.store().plans.list()).toHaveLength(2)
  })

  it('read in threads gives the same as read here', async () => {
    const here = folderApp()
    const there = folderApp()
    for (const { put } of [here, there]) {
      put('a.txt', REFERENCE_TEXT)
      put('b.docx', asDocx(DRAFT_TEXT))
      put('c.txt', '')
      put('d.txt', REVISED_TEXT)
    }
    const reader = createThreadedReader(there.app.settings, 2)
    try {
      expect(await there.run({ reader })).toEqual(await here.run())
    } finally {
      await reader.close()
    }
    expect(there.app.store().plans.list()).toEqual(here.app.store().plans.list())
    expect([...there.app.store().clauses.keys()]).toEqual([...here.app.store().clauses.keys()])
  })
})

describe('a changed file', () => {
  it('leaves the plan a review rests on as the earlier version, with its decisions', async () => {
    const { app, put, run } = folderApp()
    put('r.txt', REFERENCE_TEXT)
    put('d.txt', DRAFT_TEXT)
    const [draft, reference] = (await run()).files.map((f) => f.plan!)
    const project = patchProject(app, createProject(app, '青禾').id, { reference: reference!, drafts: [draft!] })
    const measure = (await reviewOf(app, project.id, draft!)).rows[0]!.measure.id
    await decide(app, project.id, draft!, { measure, verdict: 'covered', reviewer: '甲' })
    put('d.txt', REVISED_TEXT)
    const changed = (await run()).files[0]!
    expect(changed).toMatchObject({ outcome: 'replaced', replaced: draft, keptFor: ['青禾'] })
    expect(app.store().plans.find(changed.plan!)?.previousVersion).toBe(draft)
    expect((await reviewOf(app, project.id, draft!)).rows[0]!.decision?.verdict).toBe('covered')
  })

  it('takes over what a person said of the plan, and reads the rest anew', async () => {
    const { app, put, run } = folderApp()
    put('d.txt', DRAFT_TEXT)
    const first = (await run()).files[0]!.plan!
    await patchPlan(app, first, { region: '饶平县', level: 'county', issuer: '青禾县卫生健康局', date: '2030-01' })
    put('d.txt', REVISED_TEXT.replace('（征求意见稿）', '（送审稿）'))
    const second = (await run()).files[0]!.plan!
    const { metadata, profile } = app.store().plans.find(second)!
    expect(app.store().plans.find(first)).toBeNull()
    expect(metadata?.region).toMatchObject({ source: 'person', value: { code: '445122' } })
    expect([metadata?.issuer, metadata?.date].map((f) => [f?.value, f?.source])).toEqual([
      ['青禾县卫生健康局', 'person'],
      ['2030-01', 'person'],
    ])
    expect(metadata?.stage).toMatchObject({ value: 'submission', source: 'head' })
    expect([profile.region, profile.level]).toEqual(['饶平县', 'county'])
  })

  it.each([{ date: '2022-13' }, { date: '去年' }, { years: { from: 2025, to: 2021 } }])(
    '%j is refused',
    async (patch) => {
      const { app, put, run } = folderApp()
      put('d.txt', DRAFT_TEXT)
      const plan = (await run()).files[0]!.plan!
      await expect(patchPlan(app, plan, patch)).rejects.toThrow(UserError)
    },
  )
})

describe('the files of a folder', () => {
  it('are found in order, links and other files passed over, folders below only when asked', async () => {
    const { folder, put } = folderApp()
    put('b.txt', 'x')
    put('a/c.PDF', 'x')
    put('a/.hidden.txt', 'x')
    symlinkSync(folder, join(folder, 'a', 'circle'))
    const names = async (recursive: boolean) => {
      const { files, passedOver } = await findPlanFiles([folder], recursive)
      return [files.map((f) => f.name), passedOver]
    }
    expect(await names(true)).toEqual([['a/c.PDF', 'b.txt'], ['a/circle']])
    expect(await names(false)).toEqual([['b.txt'], ['a/']])
    rmSync(join(folder, 'b.txt'))
    await expect(findPlanFiles([folder], false)).rejects.toThrow(/--recursive/)
  })
})
