import { isAbsolute, join, resolve } from 'node:path'
import { PACKAGE_ROOT } from './package-root.js'

/** What can be set from outside; everything else is a constant beside what it is for. */
export interface AppSettings {
  /** Folder of the workspace: its SQLite file and its indexes. */
  readonly workspace: string
  /** Folder of the encoder (transformers.js layout). */
  readonly model: string
  /** Fitted weights of the judge. */
  readonly judge: string
  /** Vectors of a full segment of the index; only tests make it small, so that few clauses fill several. */
  readonly segmentSize?: number
}

/** The encoder that comes with the program; another one is chosen in the workspace (`duibiao model add`). */
export const DEFAULT_MODEL = 'duibiao-static-zh'

/** Name of the workspace used where none is named. */
export const DEFAULT_WORKSPACE = 'default'

/** Environment variable that moves index/ elsewhere (tests, read-only installations). */
export const INDEX_VARIABLE = 'DUIBIAO_INDEX'

/** Folder of all workspaces. */
export function indexDirectory(environment: Readonly<Record<string, string | undefined>>): string {
  const moved = environment[INDEX_VARIABLE]
  return moved === undefined || moved === '' ? join(PACKAGE_ROOT, 'index') : resolve(moved)
}

/** A bare name is a workspace under index/; anything with a separator, or beginning with a dot, is a folder of its own. */
export function workspaceDirectory(
  nameOrFolder: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const name = nameOrFolder ?? DEFAULT_WORKSPACE
  if (isAbsolute(name) || /[\\/]|^\./.test(name)) return resolve(name)
  return join(indexDirectory(environment), name)
}

/** Settings from the command line's words and the environment. */
export function resolveSettings(
  wish: { readonly workspace?: string | undefined; readonly model?: string | undefined },
  environment: Readonly<Record<string, string | undefined>>,
): AppSettings {
  const model = wish.model ?? DEFAULT_MODEL
  return {
    workspace: workspaceDirectory(wish.workspace, environment),
    model: isAbsolute(model) || /[\\/]|^\./.test(model) ? resolve(model) : join(PACKAGE_ROOT, 'models', model),
    judge: join(PACKAGE_ROOT, 'models', 'judge', 'weights.json'),
  }
}
