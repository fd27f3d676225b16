import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { App } from '../../src/app/create-app.js'
import { createApp } from '../../src/app/create-app.js'
import { importPlan } from '../../src/app/import-plan.js'
import { DRAFT_TEXT, REFERENCE_TEXT, temporaryApp, textFile } from './temporary-app.js'

const add = async (app: App, name: string, text: string): Promise<string> =>
  (await importPlan(app, textFile(name, text))).summary.id
const remove = (app: App, plan: string): void => app.store().transaction(() => app.store().plans.remove(plan))

/** Labels of the index beside keys of the database: both in order, as they must be the same. */
async function sides(app: App): Promise<[number[], number[]]> {
  const index = await app.clauseIndex.current()
  const keys = [...app.store().clauses.keys()].map((k) => k.key)
  const { model } = index
  return [index.search(new Float32Array(model.dimension), 10_000).map((n) => n.label), keys]
}

async function expectInStep(app: App): Promise<void> {
  const [labels, keys] = await sides(app)
  expect(labels).toEqual(keys)
  expect(await app.clauseIndex.verify()).toEqual([])
}

/** A second run of the program on the same workspace. */
async function again<T>(app: App, work: (second: App) => Promise<T>): Promise<T> {
  const second = createApp(app.settings)
  try {
    return await work(second)
  } finally {
    await second.close()
  }
}

it('follows what is imported and removed, also by another process, and after a restart', async () => {
  const app = temporaryApp()
  const reference = await add(app, '上级规划.txt', REFERENCE_TEXT)
  await expectInStep(app)
  await again(app, async (second) => {
    await add(second, '草案.txt', DRAFT_TEXT)
    await expectInStep(second)
  })
  await expectInStep(app)
  remove(app, reference)
  await expectInStep(app)
  await again(app, expectInStep)
})

it('holds no vector of a removed plan after compaction', async () => {
  const app = temporaryApp()
  const reference = await add(app, '上级规划.txt', REFERENCE_TEXT)
  await add(app, '草案.txt', DRAFT_TEXT)
  await app.clauseIndex.settled()
  const keys = [...app.store().clauses.keys()].map((k) => k.key)
  // A sentence of the higher plan alone: the draft repeats some of the others.
  const place = app
    .store()
    .clauses.byKeys(keys)
    .find(({ clause }) => clause.text.includes('病原检测'))
  const model = await app.stages.model()
  const vector = app.store().vectors.find(model.sha256, [place!.contentHash]).get(place!.contentHash)!
  const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)
  const folder = app.settings.workspace
  const holds = (): boolean =>
    readdirSync(folder).some((f) => f.startsWith('clauses.') && readFileSync(join(folder, f)).includes(bytes))
  expect(holds()).toBe(true)
  remove(app, reference)
  await app.clauseIndex.compact()
  expect(holds()).toBe(false)
  await expectInStep(app)
})

it.each([
  ['cut log', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 100)), '.log'],
  ['missing log', (file: string) => rmSync(file), '.log'],
  ['broken manifest', (file: string) => writeFileSync(file, '{}'), '.json'],
])('tells of a %s, and is built anew from the database', async (_, spoil, ending) => {
  const app = temporaryApp()
  await add(app, '上级规划.txt', REFERENCE_TEXT)
  await app.clauseIndex.settled()
  await again(app, async (second) => {
    const folder = app.settings.workspace
    spoil(
      join(
        folder,
        readdirSync(folder).find((f) => f.startsWith('clauses.') && f.endsWith(ending))!,
      ),
    )
    expect((await second.clauseIndex.verify()).length).toBe(1)
    await second.clauseIndex.rebuild()
    await expectInStep(second)
  })
})

it('does not take an index for its own that was made for another database', async () => {
  const one = temporaryApp()
  await add(one, '上级规划.txt', REFERENCE_TEXT)
  await one.clauseIndex.settled()
  const two = temporaryApp()
  await add(two, '草案.txt', DRAFT_TEXT)
  for (const f of readdirSync(one.settings.workspace).filter((name) => name.startsWith('clauses.'))) {
    writeFileSync(join(two.settings.workspace, f), readFileSync(join(one.settings.workspace, f)))
  }
  const [found] = (await two.clauseIndex.current()).search(new Float32Array(256), 1)
  expect(found).toBeDefined()
  await expectInStep(two)
})

it('searches are answered while a compaction builds graphs, and find what came meanwhile', async () => {
  const { settings } = temporaryApp()
  // Each graph is built in a process of its own, as those of a large library are.
  const app = createApp({ ...settings, segments: { segmentSize: 4, builtHere: 0 } })
  onTestFinished(() => app.close())
  await add(app, '上级规划.txt', REFERENCE_TEXT)
  await app.clauseIndex.settled()
  const draft = await add(app, '草案.txt', DRAFT_TEXT)
  const events: string[] = []
  const compacting = app.clauseIndex.compact().then(() => events.push('compaction'))
  await app.clauseIndex.current()
  events.push('search')
  remove(app, draft)
  const [labels, keys] = await sides(app)
  events.push('search after a removal')
  await compacting
  expect(events).toEqual(['search', 'search after a removal', 'compaction'])
  expect(labels).toEqual(keys)
  await expectInStep(app)
})
