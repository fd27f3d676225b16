import type { App } from '../app/create-app.js'
import type { Jobs } from '../app/jobs.js'

/** How the page is served. */
export interface ServeOptions {
  /** Address to listen on; anything but this machine itself needs a password. */
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly password?: string
  /** Folder of the built page. */
  readonly webDirectory: string
  /** Hears of faults that are ours; gets no plan text. */
  readonly report: (error: unknown) => void
}

/** What every route works with. */
export interface ApiContext {
  readonly app: App
  readonly jobs: Jobs
  readonly report: (error: unknown) => void
}
