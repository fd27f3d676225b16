import type { WorkspaceCheck } from '../../domain/index.js'
import type { App } from '../create-app.js'
import type { Upkeep } from '../engine.js'
import { tidyAfterRemoval } from './tidy.js'

async function tended(app: App, what: Exclude<Upkeep, 'wipe'>): Promise<WorkspaceCheck> {
  // Whoever looks reads the files: what is being written would be taken for unfinished.
  await app.clauseIndex.saved()
  const check = await app.engine.tend(what)
  if (check === null) throw new Error(`upkeep “${what}” gave no findings`)
  return check
}

/** Looks whether all parts of the workspace are there and agree, where the heavy work is done; changes nothing. */
export const lookAfter = (app: App): Promise<WorkspaceCheck> => tended(app, 'check')

/** Mends what can be made again and looks once more, where the heavy work is done. */
export const mend = (app: App): Promise<WorkspaceCheck> => tended(app, 'repair')

/** Wipes what is no longer needed (removed text, removed vectors, freed pages) and looks whether all is well. */
export async function compactWorkspace(app: App): Promise<WorkspaceCheck> {
  await tidyAfterRemoval(app)
  return {
    ...(await lookAfter(app)),
    repaired: ['已整理：删除的文字和向量不再留在任何文件中，空闲空间已归还。'],
  }
}
