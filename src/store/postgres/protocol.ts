import type { SqlValue } from '../database.js'

/** What the main thread asks of the thread that holds the connection. */
export interface Request {
  /** Without values it may be several statements; with values (even none) it is one. */
  readonly sql: string
  readonly values: readonly SqlValue[] | null
  /**
   * Whether a transaction is open: then a lost connection must not be replaced silently, or the rest of the transaction would be
   * written without its beginning.
   */
  readonly inTransaction: boolean
}

/** What of an error of the driver crosses the threads: never `detail` or `where`, which quote the values of a row. */
export interface SentFault {
  /** SQLSTATE (five characters), a system code such as ECONNREFUSED, or {@link LOST}. */
  readonly code: string
  readonly message: string
}

export type Answer = { readonly rows: readonly object[]; readonly changes: number } | { readonly fault: SentFault }

/** Code of a fault: the connection ended while something was going on. */
export const LOST = 'CONNECTION_LOST'

/** What the thread is started with. */
export interface ClientData {
  readonly url: string
  /** Statements every new connection begins with. */
  readonly setup: string
  /** One counter that goes up with each answer; the main thread sleeps on it. */
  readonly answered: SharedArrayBuffer
}
