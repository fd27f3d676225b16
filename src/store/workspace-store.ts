import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../domain/index.js'
import { createClauseStore, type ClauseStore } from './clauses.js'
import { createReportStore, type ReportStore } from './reports.js'
import type { SqlDatabase } from './database.js'
import { createDecisionStore, type DecisionStore } from './decisions.js'
import { createDismissalStore, type DismissalStore } from './dismissals.js'
import { createFullTextStore, type FullTextStore, type WordIndex } from './full-text.js'
import { bundledMigrations, migrate } from './migrate.js'
import { createIntegrityStore, type IntegrityStore } from './integrity.js'
import { createOriginStore, type OriginStore } from './origins.js'
import { originScope } from './postgres/origin-scope.js'
import { createPlanStore, type PlanStore } from './plans.js'
import { parseDatabaseUrl } from './postgres/connection-url.js'
import { createPostgresFullTextStore } from './postgres/full-text.js'
import { prepareLibrary } from './postgres/open-library.js'
import { openPostgresDatabase } from './postgres/postgres-database.js'
import { createProjectStore, type ProjectStore } from './projects.js'
import { createRoundStore, type RoundStore } from './rounds.js'
import { createSettingStore, type SettingStore } from './settings.js'
import { openDatabase } from './sqlite-database.js'
import { createPostgresWordRepair } from './postgres/word-repair.js'
import { createWordRepair, type WordRepair } from './word-repair.js'
import { createVectorStore, type VectorStore } from './vectors.js'

/** Everything a workspace keeps, one part a concept: all in one SQLite file, or in one schema of a PostgreSQL database. */
export interface WorkspaceStore {
  readonly plans: PlanStore
  readonly origins: OriginStore
  readonly clauses: ClauseStore
  readonly fullText: FullTextStore
  /** The full text with what repairs it. */
  readonly words: WordIndex
  readonly vectors: VectorStore
  readonly reports: ReportStore
  readonly projects: ProjectStore
  readonly decisions: DecisionStore
  readonly dismissals: DismissalStore
  readonly rounds: RoundStore
  readonly settings: SettingStore
  readonly integrity: IntegrityStore
  /** All of `work` or nothing. */
  transaction<T>(work: () => T): T
  /** After a removal: gives freed pages back and empties the write-ahead log, so that no removed text stays in a file. */
  shred(): void
  /** Problems the engine finds in its data; empty when it is sound. */
  check(): string[]
  /** What all of it lies in: for copying a library from one engine to another. */
  readonly database: SqlDatabase
  /** The database itself, where it can hold vector indexes too (PostgreSQL with pgvector). */
  readonly vectorDatabase?: SqlDatabase
  close(): void
}

/** Name of the workspace's file inside its folder. */
export const DATABASE_FILE = 'workspace.sqlite'

function assemble(db: SqlDatabase, words: WordIndex, repair: WordRepair, scope = ''): WorkspaceStore {
  const clauses = createClauseStore(db, words)
  return {
    plans: createPlanStore(db, clauses),
    origins: createOriginStore(db, scope),
    clauses,
    fullText: words,
    words,
    vectors: createVectorStore(db),
    reports: createReportStore(db),
    projects: createProjectStore(db),
    decisions: createDecisionStore(db),
    dismissals: createDismissalStore(db),
    rounds: createRoundStore(db),
    settings: createSettingStore(db),
    integrity: createIntegrityStore(db, repair),
    database: db,
    transaction: (work) => db.transaction(work),
    shred: () => db.shred(),
    check: () => db.check(),
    close: () => db.close(),
  }
}

/**
 * Opens the workspace in `directory`, makes it where there is none, and brings its schema up to date.
 * Throws `UserError` where the folder cannot be written or the file is damaged or newer than the program.
 */
export function openWorkspaceStore(directory: string): WorkspaceStore {
  try {
    mkdirSync(directory, { recursive: true })
  } catch (error) {
    throw new UserError(
      'unreadable',
      'workspace-not-writable',
      `无法建立工作区文件夹（${directory}）。请检查该位置是否可写，或用 --workspace 换一个文件夹。`,
      { cause: error },
    )
  }
  return openStore(join(directory, DATABASE_FILE))
}

/** A workspace that lives in memory only: for tests. */
export function openMemoryStore(): WorkspaceStore {
  return openStore(':memory:')
}

/**
 * Opens the library at a PostgreSQL address (see `parseDatabaseUrl`), makes it where there is none, and brings its schema up to
 * date; several processes may do so at once. Throws `UserError` where the database cannot be reached, logged in to, written, lacks
 * pgvector or is newer than the program.
 */
export function openPostgresStore(url: string): WorkspaceStore {
  const address = parseDatabaseUrl(url)
  const db = openPostgresDatabase(address)
  try {
    prepareLibrary(db, address)
    migrate(db, bundledMigrations('postgres'))
    return {
      ...assemble(db, createPostgresFullTextStore(db), createPostgresWordRepair(db), originScope()),
      vectorDatabase: db,
    }
  } catch (error) {
    db.close()
    throw error
  }
}

function openStore(path: string): WorkspaceStore {
  const db = openDatabase(path)
  try {
    migrate(db)
    return assemble(db, createFullTextStore(db), createWordRepair(db))
  } catch (error) {
    db.close()
    throw error
  }
}
