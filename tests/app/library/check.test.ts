import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '../../../src/app/check-workspace.js'
import { decide } from '../../../src/app/decide.js'
import { importPlan } from '../../../src/app/import-plan.js'
import { repairWorkspace } from '../../../src/app/library/repair-workspace.js'
import { compactWorkspace } from '../../../src/app/library/upkeep.js'
import { createProject, patchProject } from '../../../src/app/projects.js'
import { removePlans } from '../../../src/app/remove-plan.js'
import { reviewOf } from '../../../src/app/review.js'
import { DATABASE_FILE } from '../../../src/store/index.js'
import { isSound } from '../../../src/domain/index.js'
import { DRAFT_TEXT, REFERENCE_TEXT, REVISED_TEXT, temporaryApp, textFile } from '../temporary-app.js'

async function library() {
  const app = temporaryApp()
  const [a, b] = [
    (await importPlan(app, textFile('a.txt', REFERENCE_TEXT))).summary,
    (await importPlan(app, textFile('b.txt', DRAFT_TEXT))).summary,
  ]
  await app.clauseIndex.settled()
  return { app, a, b }
}

/** Changes the database behind the program's back. */
function behind(folder: string, sql: string): void {
  const db = new Database(join(folder, DATABASE_FILE))
  try {
    // Shadow tables of the full text are guarded otherwise.
    db.unsafeMode(true)
    db.exec(sql)
  } finally {
    db.close()
  }
}

const codes = async (app: Parameters<typeof checkWorkspace>[0]) =>
  (await checkWorkspace(app)).findings.map((f) => [f.code, f.severity])

describe('a look at a workspace', () => {
  it('finds nothing wrong with a sound one, and changes nothing', async () => {
    const { app } = await library()
    expect(await checkWorkspace(app)).toMatchObject({ plans: 2, findings: [], repaired: [] })
    expect((await repairWorkspace(app)).repaired).toEqual([])
  })

  it.each([
    ['words taken out', 'DELETE FROM clause_words WHERE rowid = 2', 'words'],
    ['words of nothing', "INSERT INTO clause_words (rowid, words) VALUES (9999, '多余')", 'words'],
    ['a full text that says something else', "UPDATE clause_words_content SET c0 = '别的' WHERE id = 1", 'words'],
  ])('finds %s and mends it', async (_what, sql, code) => {
    const { app } = await library()
    const before = app.store().fullText.search(['率'], 50)
    behind(app.settings.workspace, sql)
    expect(await codes(app)).toEqual([[code, 'fault']])
    const { findings, repaired } = await repairWorkspace(app)
    expect([findings, repaired.length]).toEqual([[], 1])
    expect(app.store().fullText.search(['率'], 50)).toEqual(before)
  })

  it.each([
    ['DELETE FROM vectors', 'vectors-missing'],
    ["INSERT INTO vectors VALUES (x'00', 'm', x'00')", 'vectors-unused'],
    ["UPDATE plans SET metadata = '{}'", 'undescribed'],
  ])('tells of %s and mends it', async (sql, code) => {
    const { app } = await library()
    const before = app.store().plans.list()
    behind(app.settings.workspace, sql)
    expect(await codes(app)).toEqual([[code, 'notice']])
    expect((await repairWorkspace(app)).findings).toEqual([])
    expect(app.store().plans.list()).toEqual(before)
  })

  it('says of lost clauses that only the file brings them back', async () => {
    const { app, b } = await library()
    behind(
      app.settings.workspace,
      `DELETE FROM clause_words WHERE rowid IN (SELECT key FROM clauses WHERE plan = '${b.id}' AND place = 0);
      DELETE FROM clauses WHERE plan = '${b.id}' AND place = 0`,
    )
    const { findings } = await repairWorkspace(app)
    expect(findings.map((f) => [f.code, f.isRepairable])).toEqual([['plan-short', false]])
    expect(findings[0]!.message).toContain('重新导入')
  })

  it('tells of decisions whose measure the reference does not have, and keeps them', async () => {
    const { app, a, b } = await library()
    const project = patchProject(app, createProject(app, '青禾').id, { reference: a.id, drafts: [b.id] })
    const measure = (await reviewOf(app, project.id, b.id)).rows.at(-1)!.measure.id
    await decide(app, project.id, b.id, { measure, verdict: 'covered', reviewer: '甲' })
    expect(await codes(app)).toEqual([])
    patchProject(app, project.id, { reference: null })
    expect(await codes(app)).toEqual([['decisions-lost', 'notice']])
    await repairWorkspace(app)
    expect(app.store().decisions.log(project.id, b.id)).toHaveLength(1)
  })

  it('tells files that were left behind from files that are not ours', async () => {
    const { app } = await library()
    for (const name of ['clauses.labels.json', '会议记录.txt']) writeFileSync(join(app.settings.workspace, name), 'x')
    expect(await codes(app)).toEqual([
      ['leftover-file', 'notice'],
      ['foreign-file', 'notice'],
    ])
    const after = await repairWorkspace(app)
    expect([isSound(after), after.findings.map((f) => f.code)]).toEqual([true, ['foreign-file']])
    expect(readdirSync(app.settings.workspace)).toContain('会议记录.txt')
  })
})

/** Every byte of every file of a folder. */
const bytesOf = (folder: string): Buffer[] => readdirSync(folder).map((name) => readFileSync(join(folder, name)))

describe('what is removed', () => {
  const SECRET = '在青禾北山密建二十七处应急血液冷库。'

  /** Byte patterns of a plan: its sentence, and the vectors of the clauses no other plan has, as numbers stand in files. */
  async function traces(app: Parameters<typeof checkWorkspace>[0], plan: string, rest: readonly string[]) {
    const model = (await app.stages.model()).sha256
    const of = (ids: readonly string[]) =>
      new Set([...app.store().clauses.keys()].filter((k) => ids.includes(k.plan)).map((k) => k.contentHash))
    const kept = of(rest)
    const own = [...of([plan])].filter((hash) => !kept.has(hash))
    const others = new Set(
      [
        ...app
          .store()
          .vectors.find(model, [...kept])
          .values(),
      ].map((v) => v.join()),
    )
    // Two sentences that differ in a number only may have one vector between them.
    const vectors = [...app.store().vectors.find(model, own).values()].filter((v) => !others.has(v.join()))
    // A quarter of a vector is enough to tell it from every other.
    const parts = vectors.map((v) => Buffer.from(v.buffer, v.byteOffset, v.byteLength).subarray(0, v.byteLength / 4))
    return { text: Buffer.from(SECRET), vectors: parts }
  }
  const holding = (folder: string, what: Buffer): number => bytesOf(folder).filter((b) => b.includes(what)).length

  it.each(['removed', 'removed while the program was shut', 'replaced'])(
    'is in no file any more when %s',
    async (how) => {
      const { app, a } = await library()
      const secret = (await importPlan(app, textFile('c.txt', REVISED_TEXT.replace('打造村史馆。', SECRET)))).summary
      await app.clauseIndex.compact()
      const others = app
        .store()
        .plans.list()
        .map((p) => p.id)
        .filter((id) => id !== secret.id)
      const { text, vectors } = await traces(app, secret.id, others)
      const folder = app.settings.workspace
      expect(holding(folder, text)).toBeGreaterThan(0)
      expect(vectors.length).toBeGreaterThan(0)
      // In the database and in the index.
      for (const v of vectors) expect(holding(folder, v)).toBeGreaterThan(1)
      if (how === 'removed') await removePlans(app, [secret.id])
      else if (how === 'replaced') {
        app.store().origins.put('/c.txt', secret.id)
        const { importFile } = await import('../../../src/app/import-plan.js')
        const { createPlainReader } = await import('../../../src/app/library/plan-reader.js')
        const { tidyAfterRemoval } = await import('../../../src/app/library/tidy.js')
        const changed = textFile('c.txt', REVISED_TEXT)
        await importFile(app, changed, createPlainReader(app.stages), undefined, { origin: '/c.txt' })
        await tidyAfterRemoval(app)
      } else {
        // Killed right after the first transaction: the next check tells, the next compaction wipes.
        app.store().plans.remove(secret.id)
        expect((await checkWorkspace(app)).findings.map((f) => f.code)).toContain('index-behind')
        await compactWorkspace(app)
      }
      expect(holding(folder, text)).toBe(0)
      for (const v of vectors) expect(holding(folder, v)).toBe(0)
      const { findings } = await checkWorkspace(app)
      expect(findings).toEqual([])
      expect(app.store().plans.find(a.id)).not.toBeNull()
    },
  )
})
