import { search } from '../../../src/app/search.js'
import type { BenchTable } from '../bench-table.js'
import { percentile } from './figures.js'
import { CLAUSES_A_PLAN, openLibrary } from './library.js'
import { inventedQueries } from './wording.js'

/** Past the two full segments at which searches used to wait for graphs. */
const CLAUSES = 140_000
/** Clauses imported between two searches before the library is near its first full segments. */
const STRIDE = 10_000
/** From here on every plan is followed by a search. */
const NEAR = 124_000

interface Moment {
  readonly clauses: number
  /** Of `wall`: until the index was in step. */
  readonly index: number
  readonly wall: number
  readonly processor: number
}

/**
 * `npm run bench -- sealing [clauses]`: a library grows by plans with searches in between; the longest of them, in milliseconds, by the
 * clock and as processor time of the process that searches.
 */
export async function run([wanted = String(CLAUSES)]: readonly string[]): Promise<BenchTable> {
  const library = openLibrary()
  const { app } = library
  const moments: Moment[] = []
  const text = inventedQueries(1)[0]!
  try {
    for (let size = STRIDE; size <= Number(wanted); size += size < NEAR ? STRIDE : CLAUSES_A_PLAN) {
      await library.growTo(size)
      const [cpu, clock] = [process.cpuUsage(), performance.now()]
      await app.clauseIndex.current()
      const index = performance.now() - clock
      await search(app, { text, mode: 'both', limit: 10 })
      const { user, system } = process.cpuUsage(cpu)
      moments.push({ clauses: size, index, wall: performance.now() - clock, processor: (user + system) / 1000 })
    }
  } finally {
    await library.close()
  }
  const row = (what: string, of: readonly Moment[]): (string | number)[] => {
    const longest = of.reduce((a, b) => (b.wall > a.wall ? b : a))
    const slowest = of.reduce((a, b) => (b.index > a.index ? b : a))
    const walls = of.map((m) => m.wall)
    return [
      what,
      of.length,
      percentile(walls, 0.5).toFixed(0),
      longest.wall.toFixed(0),
      longest.processor.toFixed(0),
      longest.clauses,
      slowest.index.toFixed(0),
      slowest.clauses,
    ]
  }
  const [far, near] = [moments.filter((m) => m.clauses < NEAR).slice(1), moments.filter((m) => m.clauses >= NEAR)]
  return {
    title: 'searches during an import, ms; the first of all loads the model and is left out',
    columns: [
      'when',
      'searches',
      'median wall',
      'longest wall',
      'its processor time',
      'at clauses',
      'longest wait for the index',
      'at clauses',
    ],
    rows: [row(`every ${STRIDE} clauses`, far), row('after every plan, around full segments', near)],
  }
}
