/** `npm run bench`: speed and memory as tables; needs a built program (`npm run build`). Nothing here is asserted. */
import { cpus, totalmem } from 'node:os'
import { run as auditBench } from './audit.bench.js'
import type { BenchTable } from './bench-table.js'
import { run as compareBench } from './compare.bench.js'
import { run as reuseBench } from './reuse.bench.js'

const GIBIBYTE = 1024 ** 3

function print(table: BenchTable): void {
  console.log(`\n== ${table.title} ==`)
  console.log(table.columns.join(' | '))
  for (const row of table.rows) console.log(row.join(' | '))
}

console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, ${Math.round(totalmem() / GIBIBYTE)} GiB, Node ${process.version}`,
)
for (const bench of [compareBench, auditBench, reuseBench]) print(await bench())
