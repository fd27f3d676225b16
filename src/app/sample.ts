import { fileURLToPath } from 'node:url'
import { type ProjectSummary, type RoundView, UserError } from '../domain/index.js'
import type { App } from './create-app.js'
import { latestRound, reviseDraft } from './rounds.js'

const NAME = '示例项目'

/** The invented plans that come with the program; file names as the user sees them. The first draft is the one that gets revised. */
const FILES = [
  { file: 'reference.txt', fileName: '示例-上级规划.txt' },
  { file: 'draft.txt', fileName: '示例-草案一.txt' },
  { file: 'draft-second.txt', fileName: '示例-草案二.txt' },
] as const

/** Takes up some of what the review asks for, loses one task, leaves the rest as it was. */
const REVISED = { file: 'draft-revised.txt', fileName: '示例-草案一（修改稿）.txt' }

async function importSample(app: App, { file, fileName }: { readonly file: string; readonly fileName: string }) {
  const path = fileURLToPath(new URL(`./sample/${file}`, import.meta.url))
  return (await app.engine.importFile({ path, fileName })).summary.id
}

function findSample(app: App): ProjectSummary | undefined {
  return app
    .store()
    .projects.list()
    .find((p) => p.isSample && p.reference !== null && p.drafts.length > 0)
}

/** The sample project, made at the first call: an invented reference and two invented drafts. */
export async function openSample(app: App): Promise<ProjectSummary> {
  const found = findSample(app)
  if (found) return found
  const ids: string[] = []
  for (const file of FILES) ids.push(await importSample(app, file))
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

/**
 * Puts the invented revised draft in the place of the sample's first draft; asked again it answers the same round. It is read into
 * the library only now, so that it is nobody's copy before. `UserError` where the sample's first draft was taken out.
 */
export async function reviseSample(app: App): Promise<RoundView> {
  const project = await openSample(app)
  const revised = await importSample(app, REVISED)
  const done = project.drafts.includes(revised) ? await latestRound(app, project.id, revised) : null
  if (done) return done
  const draft = await importSample(app, FILES[1])
  if (!project.drafts.includes(draft)) {
    throw new UserError('conflict', 'sample-changed', '示例项目中已没有示例草案一，无法放入它的修改稿。')
  }
  return reviseDraft(app, project.id, draft, revised)
}
