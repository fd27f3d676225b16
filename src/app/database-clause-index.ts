import { UserError } from '../domain/index.js'
import type { PgvectorIndex } from '../nearest/pgvector/pgvector-index.js'
import type { App } from './create-app.js'
import { createTurns } from './in-turn.js'
import type { ClauseIndex } from './clause-index.js'
import { addVectors } from './follow-library.js'

/** Name of the index's table; the model is added to it. */
const INDEX_NAME = 'clause_vectors'
/** A label goes with its clause, in the same transaction, whichever program removes the plan. */
const OPTIONS = { references: 'clauses(key)' }
/** SQLSTATE of a row whose clause is not there. */
const FOREIGN_KEY = '23503'
/** Clauses whose vectors are fetched and written together. */
const AT_ONCE = 4096

async function openIndex(app: App): Promise<PgvectorIndex> {
  const { createPgvectorIndex, openPgvectorIndex } = await import('../nearest/pgvector/pgvector-index.js')
  const [db, model] = [app.store().vectorDatabase!, await app.stages.model()]
  try {
    return openPgvectorIndex(db, INDEX_NAME, model, OPTIONS)
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'index-missing') throw error
    return createPgvectorIndex(db, INDEX_NAME, model, OPTIONS)
  }
}

/** Clauses of the library without a vector in the index, in order. */
function missingFrom(app: App, index: PgvectorIndex): number[] {
  const { select } = app.store().clauses.keysWhere({})
  if (!select) throw new Error('a database gives its keys as a query')
  return index.missing(select)
}

async function follow(app: App, index: PgvectorIndex): Promise<void> {
  const keys = missingFrom(app, index)
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const places = app.store().clauses.byKeys(keys.slice(at, at + AT_ONCE))
    await addVectors(app, index, places)
  }
  await index.save('')
}

/** The clause index of a library in a database: it lies there too, for all programs that share the library. */
export function createDatabaseClauseIndex(app: () => App): ClauseIndex {
  let opened: Promise<PgvectorIndex> | undefined
  let seen = ''

  const forget = (): void => {
    opened = undefined
    seen = ''
  }
  const update = async (again = true): Promise<PgvectorIndex> => {
    opened ??= openIndex(app())
    try {
      const index = await opened
      const state = JSON.stringify(app().store().clauses.state())
      if (state !== seen) await follow(app(), index)
      seen = state
      return index
    } catch (error) {
      forget()
      // A plan was removed by another program between our look and our writing: the next look settles it.
      if (again && (error as { code?: unknown }).code === FOREIGN_KEY) return update(false)
      throw error
    }
  }
  const inTurn = createTurns()
  return {
    current: () => inTurn(() => update()),
    saved: async () => undefined,
    settled: () => inTurn(async () => void (await update())),
    compact: () => inTurn(async () => void (await update())),
    verify: () =>
      inTurn(async () => {
        const missing = missingFrom(app(), await openIndex(app())).length
        // What is missing is looked for again at the next search, although no plan came or went since.
        if (missing > 0) forget()
        return missing === 0 ? [] : [`索引缺少 ${missing} 条条款（下次检索时会补上）`]
      }),
    rebuild: () =>
      inTurn(async () => {
        forget()
        const { createPgvectorIndex } = await import('../nearest/pgvector/pgvector-index.js')
        const model = await app().stages.model()
        opened = Promise.resolve(createPgvectorIndex(app().store().vectorDatabase!, INDEX_NAME, model, OPTIONS))
        await update()
      }),
    close: () => inTurn(async () => forget()),
  }
}
