import type { App } from '../create-app.js'

/** Smaller libraries are indexed by their first search, in a second or two; so many clauses fill a segment of the index. */
const WORTH_INDEXING = 65_536
/** Clauses that come between two looks of the index: half a segment, so that graphs are built while the import goes on. */
const STEP = 32_768

/** Keeps the clause index of a large library in step while it is being filled, so that no search pays for the whole import. */
export interface IndexAlong {
  /** After each plan: clauses it brought. */
  imported(clauses: number): Promise<void>
  /** After the last: waits until everything is saved and its graphs are built. For a program that ends now. */
  end(): Promise<void>
}

/** Nothing imported yet. */
export function createIndexAlong(app: App): IndexAlong {
  let waiting = 0
  const isLarge = (): boolean => app.store().clauses.state().count >= WORTH_INDEXING
  return {
    async imported(clauses) {
      waiting += clauses
      if (waiting < STEP || !isLarge()) return
      waiting = 0
      await app.clauseIndex.current()
    },
    async end() {
      if (waiting > 0 && isLarge()) await app.clauseIndex.settled()
    },
  }
}
