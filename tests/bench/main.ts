/**
 * `npm run bench`: speed and memory as tables; needs a built program (`npm run build`). Nothing here is asserted. What takes
 * minutes is asked for by name: `npm run bench -- kill [rounds] [seed]`, `npm run bench -- import [plans]`, `npm run bench -- page`, `npm run bench -- matrix`, `npm run bench -- scale [--full] [--sizes 1000,…] [--keep FOLDER]`.
 */
import { cpus, totalmem } from 'node:os'
import { run as auditBench } from './audit.bench.js'
import type { BenchTable } from './bench-table.js'
import { run as browserBench } from './browser.bench.js'
import { run as compareBench } from './compare.bench.js'
import { run as importBench } from './import.bench.js'
import { run as killBench } from './kill/kill.bench.js'
import { run as matrixBench } from './matrix.bench.js'
import { run as reuseBench } from './reuse.bench.js'
import { run as postgresBench } from './scale/postgres.bench.js'
import { run as scaleBench } from './scale/scale.bench.js'
import { run as sealingBench } from './scale/sealing.bench.js'
import { run as storesBench } from './scale/stores/stores.bench.js'

const GIBIBYTE = 1024 ** 3

function print(table: BenchTable): void {
  console.log(`\n== ${table.title} ==`)
  console.log(table.columns.join(' | '))
  for (const row of table.rows) console.log(row.join(' | '))
}

console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, ${Math.round(totalmem() / GIBIBYTE)} GiB, Node ${process.version}`,
)
const [name, ...rest] = process.argv.slice(2)
if (name === 'kill') print(await killBench(rest))
else if (name === 'import') print(await importBench(rest))
else if (name === 'scale') for (const table of await scaleBench(rest)) print(table)
else if (name === 'sealing') print(await sealingBench(rest))
else if (name === 'stores') print(await storesBench(rest))
else if (name === 'postgres') print(await postgresBench(rest))
else if (name === 'page') print(await browserBench())
else if (name === 'matrix') print(await matrixBench())
else for (const bench of [compareBench, auditBench, reuseBench, browserBench]) print(await bench())
