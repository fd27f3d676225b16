import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { JobView } from '../../src/domain/index.js'
import type { App } from '../../src/app/create-app.js'
import { createLocalEngine, type Engine } from '../../src/app/engine.js'
import { startImport, type UploadedFile } from '../../src/app/import-job.js'
import { createJobs, hasEnded } from '../../src/app/jobs.js'
import { DRAFT_TEXT, temporaryApp } from './temporary-app.js'

const COUNT = 9
const BROKEN = 4

/** An engine that tells what it is asked, in order. */
function tellingEngine(app: () => App): { engine: Engine; told: string[] } {
  const local = createLocalEngine(app)
  const told: string[] = []
  const engine: Engine = {
    ...local,
    readAhead: (file) => (told.push(`ahead ${file.fileName}`), local.readAhead(file)),
    async importFile(file, options) {
      told.push(`import ${file.fileName}`)
      return local.importFile(file, options)
    },
  }
  return { engine, told }
}

function files(app: App & { folder: string }, count: number): UploadedFile[] {
  const folder = join(app.folder, 'uploads')
  mkdirSync(folder)
  return Array.from({ length: count }, (_, at) => {
    const path = join(folder, `${at}`)
    writeFileSync(path, at === BROKEN ? 'PK\u0003\u0004 cut' : DRAFT_TEXT.replaceAll('青禾', `青禾${at}`))
    return { path, fileName: at === BROKEN ? '坏.docx' : `草案${at}.txt` }
  })
}

async function ended(app: App, uploads: readonly UploadedFile[]): Promise<JobView> {
  const faults: unknown[] = []
  const jobs = createJobs(
    () => 'job',
    (error) => faults.push(error),
  )
  const job = startImport(
    app,
    jobs,
    uploads,
    {},
    { report: (error) => faults.push(error), cleanUp: async () => undefined },
  )
  const last = await new Promise<JobView>((resolve) => jobs.watch(job.id, (view) => hasEnded(view) && resolve(view)))
  expect(faults).toEqual([])
  return last
}

it('begins the next files while one is taken in, takes them in in order, and names the one it cannot read', async () => {
  const { engine, told } = tellingEngine(() => app)
  const app: App & { folder: string } = temporaryApp({ engine })
  const job = await ended(app, files(app, COUNT))
  expect(told.filter((t) => t.startsWith('import'))).toEqual(
    Array.from({ length: COUNT }, (_, at) => `import ${at === BROKEN ? '坏.docx' : `草案${at}.txt`}`),
  )
  expect(told.indexOf('ahead 草案1.txt')).toBeLessThan(told.indexOf('import 草案0.txt'))
  expect(job.files.map((f) => f.state)).toEqual(
    Array.from({ length: COUNT }, (_, at) => (at === BROKEN ? 'failed' : 'done')),
  )
  expect(job.files[BROKEN]!.fault?.message).toContain('坏.docx')
  expect(app.store().plans.list().length).toBe(COUNT - 1)
})

it('starts no thread for a few files', async () => {
  const { engine, told } = tellingEngine(() => app)
  const app: App & { folder: string } = temporaryApp({ engine })
  await ended(app, files(app, 3))
  expect(told.filter((t) => t.startsWith('ahead'))).toEqual([])
})
