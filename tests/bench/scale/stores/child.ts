/** Measures one store at one size, alone in its process, so that memory is its own. Argument: what to do, as JSON; answers JSON. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Neighbour } from '../../../../src/nearest/vector-index.js'
import { measureFullText } from './full-text.js'
import { measureLance } from './lance.js'
import { K, type StoreFigures } from './measured.js'
import { measureExact, measureOurs } from './ours.js'
import { openVectorSet, queriesOf } from './vector-set.js'

/** What the process is asked to measure. */
export interface StoreTask {
  readonly store: string
  readonly set: string
  readonly count: number
  /** Folder LanceDB is installed in. */
  readonly modules: string
}

const { store, set: kept, count, modules } = JSON.parse(process.argv[2] ?? '') as StoreTask
const set = await openVectorSet(kept, count)
const queries = queriesOf(set)
const vectors = queries.map((q) => q.vector)
const truthFile = join(kept, `truth-${count}-${K}.json`)
const truth = existsSync(truthFile) ? (JSON.parse(readFileSync(truthFile, 'utf8')) as Neighbour[][]) : []
const folder = mkdtempSync(join(tmpdir(), 'duibiao-store-'))

async function measure(): Promise<StoreFigures> {
  if (store === 'exact') {
    const { figures, truth: found } = await measureExact(set, count, vectors)
    writeFileSync(truthFile, JSON.stringify(found))
    return figures
  }
  if (truth.length === 0) throw new Error('the exact scan comes first: it says what is true')
  if (store === 'ours') return measureOurs(set, count, folder, vectors, truth)
  if (store === 'words') {
    return measureFullText(
      set,
      count,
      folder,
      queries.map((q) => q.words),
    )
  }
  return measureLance(modules, store, set, count, folder, vectors, truth)
}

try {
  process.stdout.write(JSON.stringify(await measure()))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
