import { readdir } from 'node:fs/promises'
import type { App } from '../create-app.js'
import { comparisonsOf } from '../kept-comparisons.js'

/**
 * Whether a vector index was ever written: a workspace nobody searched has none, and making one only to tidy it would be a long wait.
 * `unfinished` = parts of one without the manifest that names them.
 */
export async function indexState(app: App): Promise<'none' | 'unfinished' | 'there'> {
  // Indexes kept inside the database have no files; to bring one in step costs what is new.
  if (app.store().vectorDatabase) return 'there'
  const names = await readdir(app.settings.workspace).catch((): string[] => [])
  if (names.includes('clauses.json')) return 'there'
  return names.some((name) => name.startsWith('clauses.')) ? 'unfinished' : 'none'
}

/**
 * Clauses of a library whose database is wiped where the heavy work is done: below, it takes less time than the start of a process.
 */
const LARGE = 50_000

/** Forgets vectors nobody has, overwrites what was removed from the database and empties its log. Holds this process up. */
export function wipeDatabase(app: App): void {
  app.store().vectors.forgetUnused()
  app.store().shred()
}

/**
 * After plans went: brings the vector index in step and writes anew what still holds a removed vector, forgets vectors nobody has,
 * gives the database's freed pages back and empties its log, and drops what comparisons of files left. Afterwards no removed text and no removed vector is in any file of the
 * workspace. Killed anywhere in between, nothing that is there is lost, and the next call finishes it.
 */
export async function tidyAfterRemoval(app: App): Promise<void> {
  if (app.store().clauses.state().count < LARGE) wipeDatabase(app)
  else await app.engine.tend('wipe')
  await comparisonsOf(app).clear()
  if ((await indexState(app)) !== 'none') await app.clauseIndex.compact()
}
