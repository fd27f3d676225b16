import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { importFile } from '../../../src/app/import-plan.js'
import { createReadAhead } from '../../../src/app/library/read-ahead.js'
import { readInputFile } from '../../../src/app/read-file.js'
import { DRAFT_TEXT, REFERENCE_TEXT, temporaryApp } from '../temporary-app.js'

async function files() {
  const app = temporaryApp()
  const ahead = createReadAhead(() => app)
  onTestFinished(() => ahead.close())
  /** How often this thread read a file itself. */
  const here: string[] = []
  const watched = {
    ...app,
    stages: {
      ...app.stages,
      readPlan: (file: Parameters<typeof app.stages.readPlan>[0]) => (
        here.push(file.fileName),
        app.stages.readPlan(file)
      ),
    },
  }
  const write = (name: string, text: string) => {
    const path = join(app.folder, name)
    writeFileSync(path, text)
    return { path, fileName: name }
  }
  const take = async (path: string) => importFile(app, await readInputFile(path), ahead.readerFor(path))
  return { app, watched, ahead, here, write, take }
}

it('gives what a thread has read: the same plan as reading it here', async () => {
  const { app, ahead, write } = await files()
  const one = write('一.txt', REFERENCE_TEXT)
  ahead.begin(one)
  const file = await readInputFile(one.path)
  const inThread = await ahead.readerFor(one.path).read(file)
  const { document, plan } = await app.stages.readPlan(file)
  expect(inThread.plan).toEqual(plan)
  expect(inThread.document.sha256).toBe(document.sha256)
})

it('a file that no thread has begun is read here, and not twice', async () => {
  const { watched, write, here } = await files()
  const ahead = createReadAhead(() => watched)
  onTestFinished(() => ahead.close())
  const many = Array.from({ length: 12 }, (_, i) => write(`${i}.txt`, DRAFT_TEXT.replaceAll('青禾', `青禾${i}`)))
  for (const file of many) ahead.begin(file)
  const last = many.at(-1)!
  const read = await ahead.readerFor(last.path).read(await readInputFile(last.path))
  expect(read.plan.profile.title).toContain('青禾11')
  expect(here).toEqual(['11.txt'])
})

it('a file that cannot be read fails at its turn, and no earlier', async () => {
  const { ahead, write, take } = await files()
  const broken = write('坏.docx', 'PK\u0003\u0004 cut')
  const good = write('好.txt', DRAFT_TEXT)
  ahead.begin(broken)
  ahead.begin(good)
  expect((await take(good.path)).unchanged).toBe(false)
  await expect(take(broken.path)).rejects.toMatchObject({ name: 'UserError' })
})

it('a file dropped is read anew when it is asked for', async () => {
  const { ahead, write, take } = await files()
  const one = write('一.txt', REFERENCE_TEXT)
  ahead.begin(one)
  ahead.forget(one.path)
  expect((await take(one.path)).summary.clauseCount).toBeGreaterThan(0)
})
