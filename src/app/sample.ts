import { fileURLToPath } from 'node:url'
import type { ProjectSummary } from '../domain/index.js'
import type { App } from './create-app.js'

const NAME = '示例项目'

/** The invented plans that come with the program; file names as the user sees them. */
const FILES = [
  { file: 'reference.txt', fileName: '示例-上级规划.txt' },
  { file: 'draft.txt', fileName: '示例-草案一.txt' },
  { file: 'draft-second.txt', fileName: '示例-草案二.txt' },
] as const

/** The sample project, made at the first call: an invented reference and two invented drafts. */
export async function openSample(app: App): Promise<ProjectSummary> {
  const found = app
    .store()
    .projects.list()
    .find((p) => p.isSample && p.reference !== null && p.drafts.length > 0)
  if (found) return found
  const ids: string[] = []
  for (const { file, fileName } of FILES) {
    const path = fileURLToPath(new URL(`./sample/${file}`, import.meta.url))
    ids.push((await app.engine.importFile({ path, fileName })).summary.id)
  }
  const [reference, ...drafts] = ids
  const project: ProjectSummary = {
    id: app.newId(),
    name: NAME,
    reference: reference ?? null,
    drafts,
    reviewers: [],
    isSample: true,
    createdAt: app.now(),
  }
  app.store().projects.add(project)
  return project
}
