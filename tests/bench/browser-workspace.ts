import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '../../src/api/serve.js'
import { createApp } from '../../src/app/create-app.js'
import { draftReports } from '../../src/app/draft-reports.js'
import { importPlan } from '../../src/app/import-plan.js'
import { createProject, patchProject } from '../../src/app/projects.js'
import { resolveSettings } from '../../src/app/settings.js'
import { chance, inventedSentence } from './generator.js'

const PLANS = 20

/** Sentences of one plan: twenty make 8,000 clauses. */
const SENTENCES = 400
const CHAPTERS = ['一', '二', '三', '四', '五', '六', '七', '八']
const TASKS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
/** Share of a draft's sentences taken from the reference word for word, so that there is something covered. */
const TAKEN = 0.4

const sentences = (seed: number): string[] => {
  const random = chance(seed)
  return Array.from({ length: SENTENCES }, () => inventedSentence(random))
}

/** A plan as a text file: title, chapters, tasks of a few sentences. */
function planText(title: string, own: readonly string[]): string {
  const aTask = Math.ceil(own.length / (CHAPTERS.length * TASKS.length))
  let at = 0
  const chapters = CHAPTERS.map((chapter) => {
    const tasks = TASKS.map((task) => {
      const part = own.slice(at, (at += aTask))
      return `（${task}）${part[0]?.slice(0, 8) ?? '其他'}\n\n${part.join('')}`
    })
    return `${chapter}、${own[at - 1]?.slice(0, 8) ?? '重点'}任务\n\n${tasks.join('\n\n')}`
  })
  return `${title}\n\n${chapters.join('\n\n')}\n`
}

/** The files of an invented reference and of so many drafts that take some of its sentences word for word; each draft is of a county of its own. */
export function inventedFiles(drafts: number): { readonly fileName: string; readonly bytes: Uint8Array }[] {
  const national = sentences(1)
  return Array.from({ length: drafts + 1 }, (_, i) => {
    const random = chance(100 + i)
    const own = sentences(2 + i).map((s, at) => (i > 0 && random() < TAKEN ? national[at]! : s))
    const title = i === 0 ? '全国卫生健康发展规划' : `云岭${i}县卫生健康发展规划（征求意见稿）`
    return { fileName: `${title}.txt`, bytes: new TextEncoder().encode(planText(title, i === 0 ? national : own)) }
  })
}

/** A running server over 20 invented plans, all compared; `close` removes everything. */
export async function benchWorkspace(): Promise<{
  readonly url: string
  readonly project: string
  readonly draft: string
  readonly clauses: number
  close(): Promise<void>
}> {
  const workspace = mkdtempSync(join(tmpdir(), 'duibiao-browser-bench-'))
  const app = createApp(resolveSettings({ workspace }, {}))
  const ids: string[] = []
  for (const file of inventedFiles(PLANS - 1)) ids.push((await importPlan(app, file)).summary.id)
  const project = createProject(app, '速度测量').id
  patchProject(app, project, { reference: ids[0]!, drafts: ids.slice(1) })
  for (const draft of ids.slice(1)) await draftReports(app, { reference: ids[0]!, draft })
  const server = await serve(app, {
    host: '127.0.0.1',
    port: 0,
    webDirectory: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    report: (error) => console.error(error),
  })
  return {
    url: server.url,
    project,
    draft: ids[1]!,
    clauses: app
      .store()
      .plans.list()
      .reduce((sum, p) => sum + p.clauseCount, 0),
    async close() {
      await server.close()
      await app.close()
      rmSync(workspace, { recursive: true, force: true })
    },
  }
}
