import { UserError } from '../../domain/index.js'
import {
  copyLibrary,
  type CopyReport,
  openPostgresStore,
  openWorkspaceStore,
  type WorkspaceStore,
} from '../../store/index.js'
import type { App } from '../create-app.js'
import { searchWords } from '../search-words.js'
import { isDatabaseAddress, workspaceDirectory } from '../settings.js'

/** From where to where: a workspace by name or folder, or the address of a database. */
export interface CopyWish {
  readonly from: string
  readonly to: string
  readonly step?: (what: string, done: number, total: number) => void
}

function openEnd(place: string, environment: Readonly<Record<string, string | undefined>>): WorkspaceStore {
  return isDatabaseAddress(place)
    ? openPostgresStore(place)
    : openWorkspaceStore(workspaceDirectory(place, environment))
}

/**
 * Copies a library: plans, clauses, vectors, projects with every decision. Both ends stay usable; the copy is compared with its
 * source before it returns. Started again it goes on where it was cut off.
 */
export async function copyWorkspace(
  app: App,
  { from, to, step }: CopyWish,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<CopyReport> {
  if (from === to)
    throw new UserError('usage', 'copy-same', '来源和目标是同一个库。请用 --from 和 --to 给出两个不同的库。')
  const segmenter = await app.stages.segmenter()
  const source = openEnd(from, environment)
  try {
    const target = openEnd(to, environment)
    try {
      return copyLibrary(source, target, {
        wordsOf: (text) => searchWords(segmenter.cut(text)),
        ...(step === undefined ? {} : { step }),
      })
    } finally {
      target.close()
    }
  } finally {
    source.close()
  }
}
