import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareFiles } from '../../src/app/compare.js'
import { importPlan } from '../../src/app/import-plan.js'
import { programHash } from '../../src/app/program-hash.js'
import { removePlan } from '../../src/app/remove-plan.js'
import type { JudgeDraft } from '../../src/app/judge-draft.js'
import { createStages } from '../../src/app/stages.js'
import { resolveSettings } from '../../src/app/settings.js'
import { DRAFT_TEXT, REFERENCE_TEXT, REVISED_TEXT, temporaryApp, textFile } from './temporary-app.js'

/** The program with a count of the drafts it judges. */
function countingApp() {
  const stages = createStages(resolveSettings({}, {}))
  const judged = { count: 0, sha256: 'first' }
  const app = temporaryApp({
    stages: {
      async judge() {
        const judge = await stages.judge()
        const verdicts: JudgeDraft = (work) => {
          judged.count += 1
          return judge.verdicts(work)
        }
        return { ...judge, verdicts, sha256: judged.sha256 }
      },
    },
  })
  const write = (name: string, text: string): string => {
    const path = join(app.folder, name)
    writeFileSync(path, text)
    return path
  }
  const reference = write('云川省.txt', REFERENCE_TEXT)
  const compare = async (...drafts: string[]): Promise<string> => {
    judged.count = 0
    return JSON.stringify((await compareFiles(app, { reference, drafts })).report)
  }
  return { app, judged, write, compare, compared: join(app.settings.workspace, 'compared') }
}

describe('a comparison done before', () => {
  it('is not judged again, and gives the same bytes; a changed draft alone is', async () => {
    const { judged, write, compare } = countingApp()
    const [first, second] = [write('甲.txt', DRAFT_TEXT), write('乙.txt', REVISED_TEXT)]
    const cold = await compare(first, second)
    expect(judged.count).toBe(2)
    expect(await compare(first, second)).toBe(cold)
    expect(judged.count).toBe(0)
    const changed = write('丙.txt', DRAFT_TEXT.replace('稻田音乐节', '荷塘音乐节'))
    const after = await compare(changed, second)
    expect(judged.count).toBe(1)
    expect(after).not.toBe(cold)
    const fresh = countingApp()
    const again = [fresh.write('丙.txt', readFileSync(changed, 'utf8')), fresh.write('乙.txt', REVISED_TEXT)]
    expect(await fresh.compare(...again)).toBe(after)
  })

  it('is judged again when the judge is another one', async () => {
    const { judged, write, compare } = countingApp()
    const draft = write('甲.txt', DRAFT_TEXT)
    await compare(draft)
    judged.sha256 = 'second'
    await compare(draft)
    expect(judged.count).toBe(1)
  })

  it('is judged again when what was kept is damaged', async () => {
    const { judged, write, compare, compared } = countingApp()
    const draft = write('甲.txt', DRAFT_TEXT)
    const cold = await compare(draft)
    for (const name of readdirSync(compared)) writeFileSync(join(compared, name), 'x'.repeat(400))
    expect(await compare(draft)).toBe(cold)
    expect(judged.count).toBe(1)
  })

  it('is on disk as a whole when the comparison is told', async () => {
    const { write, compare, compared } = countingApp()
    await compare(write('甲.txt', DRAFT_TEXT), write('乙.txt', REVISED_TEXT))
    // Verdicts and faults of either draft, nothing half written.
    expect(readdirSync(compared).filter((name) => /^[0-9a-f]{64}$/u.test(name))).toHaveLength(4)
    expect(readdirSync(compared)).toHaveLength(4)
  })

  it('says so when nothing can be kept because a file stands in the way', async () => {
    const { app, write, compare, compared } = countingApp()
    mkdirSync(app.settings.workspace, { recursive: true })
    writeFileSync(compared, '')
    await expect(compare(write('甲.txt', DRAFT_TEXT), write('乙.txt', REVISED_TEXT))).rejects.toThrow(/EEXIST/u)
  })

  it('leaves no word of the draft in the workspace, and nothing at all once a plan is removed', async () => {
    const { app, write, compare, compared } = countingApp()
    await compare(write('甲.txt', DRAFT_TEXT))
    const files = readdirSync(app.settings.workspace, { recursive: true, withFileTypes: true }).filter((f) =>
      f.isFile(),
    )
    expect(files.length).toBeGreaterThan(1)
    for (const f of files) {
      const bytes = readFileSync(join(f.parentPath, f.name))
      for (const word of ['青禾', '音乐节', '村史馆']) expect(bytes.includes(Buffer.from(word)), f.name).toBe(false)
    }
    const { summary } = await importPlan(app, textFile('甲.txt', DRAFT_TEXT))
    await removePlan(app, summary.id)
    expect(() => readdirSync(compared)).toThrow()
  })
})

describe('the hash of the program', () => {
  it('is one and the same while nothing changes', async () => {
    expect(await programHash()).toMatch(/^[0-9a-f]{64}$/)
    expect(await programHash()).toBe(await programHash())
  })
})
