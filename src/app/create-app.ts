import { randomUUID } from 'node:crypto'
import { openPostgresStore, openWorkspaceStore, type WorkspaceStore } from '../store/index.js'
import { type ClauseIndex, createClauseIndex } from './clause-index.js'
import { createDatabaseClauseIndex } from './database-clause-index.js'
import { createLocalEngine, type Engine } from './engine.js'
import { programVersion } from './package-root.js'
import type { AppSettings } from './settings.js'
import { createSearchGrounds, type SearchGrounds } from './similar/search-ground.js'
import { createStages, type Stages } from './stages.js'

/** Everything a use case needs; use cases are functions that take it first. */
export interface App {
  readonly version: string
  readonly settings: AppSettings
  readonly stages: Stages
  /** The workspace, opened (and made) at the first call: a run that fails on its input leaves no trace. */
  store(): WorkspaceStore
  /** Vectors of all clauses, for search. */
  readonly clauseIndex: ClauseIndex
  /** What ranking rests on: rarity of terms, higher plans, the floor of similarity. */
  readonly searchGrounds: SearchGrounds
  /** Does the heavy work. */
  readonly engine: Engine
  /** ISO 8601, UTC. */
  now(): string
  newId(): string
  close(): Promise<void>
}

/** What a test may put in the place of the real thing. */
export interface AppParts {
  readonly stages?: Partial<Stages>
  readonly store?: WorkspaceStore
  readonly engine?: Engine
  readonly now?: () => string
  readonly newId?: () => string
}

const openStore = ({ database, workspace }: AppSettings): WorkspaceStore =>
  database === undefined ? openWorkspaceStore(workspace) : openPostgresStore(database)

/** Builds the program: the one place that joins stages and workspace. */
export function createApp(settings: AppSettings, parts: AppParts = {}): App {
  const stages = { ...createStages(settings), ...parts.stages }
  let store = parts.store
  const inFiles = createClauseIndex(() => app)
  const inDatabase = createDatabaseClauseIndex(() => app)
  const index = (): ClauseIndex => (app.store().vectorDatabase ? inDatabase : inFiles)
  const app: App = {
    version: programVersion(),
    settings,
    stages,
    store: () => (store ??= openStore(settings)),
    clauseIndex: {
      current: () => index().current(),
      saved: () => index().saved(),
      settled: () => index().settled(),
      compact: () => index().compact(),
      verify: () => index().verify(),
      rebuild: () => index().rebuild(),
      close: () => inFiles.close(),
    },
    searchGrounds: createSearchGrounds(() => app),
    engine: parts.engine ?? createLocalEngine(() => app),
    now: parts.now ?? (() => new Date().toISOString()),
    newId: parts.newId ?? randomUUID,
    async close() {
      await app.engine.close()
      await app.clauseIndex.close()
      await stages.close()
      store?.close()
      store = undefined
    },
  }
  return app
}
