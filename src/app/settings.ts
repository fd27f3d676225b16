import { readFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import { UserError } from '../domain/index.js'
import type { SegmentedOptions } from '../nearest/segments/settings.js'
import { PACKAGE_ROOT } from './package-root.js'

/** What can be set from outside; everything else is a constant beside what it is for. */
export interface AppSettings {
  /** Folder of the workspace: its SQLite file and its indexes. */
  readonly workspace: string
  /**
   * Address of a PostgreSQL database that holds the library instead of the folder (`postgres://…`); absent: the folder does. May hold
   * a password: never to be shown, logged or put on a command line.
   */
  readonly database?: string
  /** Folder of the encoder (transformers.js layout). */
  readonly model: string
  /** Fitted weights of the judge. */
  readonly judge: string
  /** How the index of clauses is built, for tests: small segments, so that a small library has several. */
  readonly segments?: Pick<SegmentedOptions, 'segmentSize' | 'builtHere'>
}

/** The encoder that comes with the program; another one is chosen in the workspace (`duibiao model add`). */
export const DEFAULT_MODEL = 'duibiao-context-zh'

/** Name of the workspace used where none is named. */
export const DEFAULT_WORKSPACE = 'default'

/** Environment variable that moves index/ elsewhere (tests, read-only installations). */
export const INDEX_VARIABLE = 'DUIBIAO_INDEX'

/** Environment variable with the address of a database; the command line of a process can be read by others, this cannot. */
export const DATABASE_VARIABLE = 'DUIBIAO_DATABASE'

/** Whether a place of a library is a database's address and not a folder. */
export const isDatabaseAddress = (place: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(place)

/** File in the folder of a workspace that moves it into a database: `{"database": "postgres://…"}`. */
export const WORKSPACE_SETTINGS = 'workspace.json'

const settingsSchema = z.strictObject({ database: z.string().min(1).optional() })

function readWorkspaceSettings(folder: string): z.infer<typeof settingsSchema> {
  const path = join(folder, WORKSPACE_SETTINGS)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    // Most workspaces have no settings of their own.
    return {}
  }
  try {
    return settingsSchema.parse(JSON.parse(text))
  } catch (error) {
    const cause = new Error(error instanceof Error ? error.name : 'unreadable')
    throw new UserError(
      'usage',
      'workspace-settings',
      `工作区的设置文件（${path}）写法不对，应为 {"database": "postgres://用户名@主机/数据库名"}。请改正或删除该文件。`,
      { cause },
    )
  }
}

/** Where the library lies: as the command line says, else the environment, else the workspace's own settings file. */
function databaseAddress(
  wish: string | undefined,
  workspace: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const told = wish ?? environment[DATABASE_VARIABLE]
  return told === undefined || told === '' ? readWorkspaceSettings(workspace).database : told
}

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

/** Settings from the command line's words, the environment and the workspace's settings file; `UserError` where that is malformed. */
export function resolveSettings(
  wish: {
    readonly workspace?: string | undefined
    readonly model?: string | undefined
    readonly database?: string | undefined
  },
  environment: Readonly<Record<string, string | undefined>>,
): AppSettings {
  const model = wish.model ?? DEFAULT_MODEL
  const workspace = workspaceDirectory(wish.workspace, environment)
  const database = databaseAddress(wish.database, workspace, environment)
  return {
    workspace,
    ...(database === undefined ? {} : { database }),
    model: isAbsolute(model) || /[\\/]|^\./.test(model) ? resolve(model) : join(PACKAGE_ROOT, 'models', model),
    judge: join(PACKAGE_ROOT, 'models', 'judge', 'weights.json'),
  }
}
