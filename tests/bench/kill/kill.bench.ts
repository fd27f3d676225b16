import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchTable } from '../bench-table.js'
import { killRounds } from './kill-rounds.js'

const ROUNDS = 200
const SEED = 20_301
/** A sign of life after so many rounds. */
const TOLD_EVERY = 20

/** `npm run bench -- kill [rounds] [seed]`: nothing that was confirmed may be lost at any kill. */
export async function run([rounds = String(ROUNDS), seed = String(SEED)]: readonly string[]): Promise<BenchTable> {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-kill-'))
  const begun = performance.now()
  try {
    const f = await killRounds(join(folder, 'workspace'), Number(rounds), Number(seed), (round) => {
      if (round % TOLD_EVERY === 0) console.error(`${round} kills`)
    })
    return {
      title: `kill -9 during import, replace, remove, indexing and compaction, seed ${seed}`,
      columns: ['what', 'count'],
      rows: [
        ['kills', f.rounds],
        ['confirmed imports and replacements', f.confirmed.put],
        ['confirmed removals', f.confirmed.remove],
        ['confirmed indexings', f.confirmed.index],
        ['confirmed waits for graphs', f.confirmed.seal],
        ['confirmed compactions', f.confirmed.compact],
        ['kills within an import or replacement', f.cut.put],
        ['kills within a removal', f.cut.remove],
        ['kills within an indexing', f.cut.index],
        ['kills within a wait for graphs', f.cut.seal],
        ['kills that left a graph half built', f.sealing],
        ['kills within a compaction', f.cut.compact],
        ['kills between two deeds', f.cut.none],
        ['cut deeds that counted all the same', f.cutAndThere],
        ['seconds', ((performance.now() - begun) / 1000).toFixed(0)],
        ['failures', f.failures.length],
        ...f.failures.map((what) => [what, 1]),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
