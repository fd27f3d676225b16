import type { App } from '../app/create-app.js'
import type { ExitCode } from './exit-codes.js'

/** Where a command reads and writes; tests put their own in. */
export interface CliContext {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Results: what another program may read. */
  out(text: string): void
  /** Messages and progress. */
  err(text: string): void
  /** Whether messages are read by a person right now: progress is shown only then. */
  readonly errIsTerminal: boolean
  /** Width of the terminal in columns. */
  readonly columns: number
  /** Resolves when the user wants to stop (Ctrl+C or the system's request to end). */
  stopped(): Promise<void>
  /** Set by a command that does not end with `EXIT.done`. */
  exitCode: ExitCode
}

/** Options every command has. */
export interface CommonOptions {
  readonly workspace?: string
  readonly model?: string
  readonly database?: string
}

/** How a command needs the program. */
export interface AppWish {
  /** Heavy work in a process of its own, as a server needs it. */
  readonly ownProcess?: boolean
}

/** Opens the program for one command and closes it again, whatever happens. Loaded late, so that help is quick. */
export async function withApp<T>(
  context: CliContext,
  options: CommonOptions,
  work: (app: App) => Promise<T>,
  { ownProcess = false }: AppWish = {},
): Promise<T> {
  const [{ createApp }, { resolveSettings }, { createWorkerEngine }] = await Promise.all([
    import('../app/create-app.js'),
    import('../app/settings.js'),
    import('../app/worker-engine.js'),
  ])
  const settings = resolveSettings(options, context.environment)
  const app = createApp(settings, ownProcess ? { engine: createWorkerEngine(settings) } : {})
  try {
    return await work(app)
  } finally {
    await app.close()
  }
}
