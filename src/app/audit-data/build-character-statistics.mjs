// Makes character-statistics.txt.gz: how often two and three Chinese characters follow each other in government writing.
// Only counts leave the corpus, no sentence of it.
//
//   node src/app/audit-data/build-character-statistics.mjs FOLDER_OF_TEXT_FILES
//
// Corpus used: laws, government work reports, five-year plans, policy documents, Party texts, broadcast news and health papers
// (one paragraph a line, UTF-8, about 37 million characters); exam texts are left out.
// Output: one line a head, `head<TAB>(character, level)*`; the empty head gives single characters, a head of one character its pairs,
// of two its triples;
// level = floor(log2(count)) as a letter, a = 1, b = 2..3, c = 4..7, …; # = the edge of a run of Chinese characters.
import { createReadStream, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** Characters looked at: the most frequent ones; rarer ones have no usable counts. */
const CHARACTERS = 6000
/** A pair seen less often than this may be a slip of the corpus itself. */
const MIN_PAIR = Number(process.argv[4] ?? 6)
/** A triple is kept from this count on, so that the file stays under 2 MB. */
const MIN_TRIPLE = Number(process.argv[3] ?? 14)

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: build-character-statistics.mjs FOLDER_OF_TEXT_FILES [MIN_TRIPLE]')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.startsWith('shenlun'))
  .sort()
  .map((name) => join(folder, name))

const isHan = (code) => code >= 0x4e00 && code <= 0x9fff

async function* lines() {
  for (const file of files) yield* createInterface({ input: createReadStream(file, 'utf8') })
}

const single = new Map()
for await (const line of lines())
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i)
    if (isHan(code)) single.set(code, (single.get(code) ?? 0) + 1)
  }
const ranked = [...single].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CHARACTERS)
const rank = new Int32Array(65536).fill(-1)
ranked.forEach(([code], i) => (rank[code] = i))

/** Number of the edge of a run of Chinese characters, printed `#`; it comes after the characters. */
const EDGE = CHARACTERS
const SIZE = CHARACTERS + 1

const pairs = new Int32Array(SIZE * SIZE)
const SLOTS = 2 ** 25
const keys = new Float64Array(SLOTS).fill(-1)
const triples = new Int32Array(SLOTS)
function countTriple(key) {
  let slot = (Math.imul(key % 4294967291, 2654435761) >>> 7) % SLOTS
  while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) % SLOTS
  keys[slot] = key
  triples[slot]++
}
for await (const line of lines()) {
  let a = EDGE
  let b = EDGE
  for (let i = 0; i <= line.length; i++) {
    const code = i < line.length ? line.charCodeAt(i) : 0
    const c = isHan(code) ? rank[code] : EDGE
    // a rare character breaks the chain; edges are kept apart from each other
    if (c >= 0 && b >= 0 && !(b === EDGE && c === EDGE)) {
      pairs[b * SIZE + c]++
      if (a >= 0 && !(a === EDGE && b === EDGE)) countTriple((a * SIZE + b) * SIZE + c)
    }
    a = b
    b = c
  }
}

const characterAt = (i) => (i === EDGE ? '#' : String.fromCharCode(ranked[i][0]))
const level = (count) => String.fromCharCode(97 + Math.floor(Math.log2(count)))
const heads = new Map()
const add = (head, tail, count) => heads.set(head, (heads.get(head) ?? '') + tail + level(count))
ranked.forEach(([, count], i) => add('', characterAt(i), count))
for (let i = 0; i < pairs.length; i++)
  if (pairs[i] >= MIN_PAIR) add(characterAt(Math.floor(i / SIZE)), characterAt(i % SIZE), pairs[i])
const kept = []
for (let slot = 0; slot < SLOTS; slot++) if (triples[slot] >= MIN_TRIPLE) kept.push([keys[slot], triples[slot]])
kept.sort((x, y) => x[0] - y[0])
for (const [key, count] of kept) {
  const head = Math.floor(key / SIZE)
  add(characterAt(Math.floor(head / SIZE)) + characterAt(head % SIZE), characterAt(key % SIZE), count)
}
const out = [...heads].map(([head, tails]) => `${head}\t${tails}`).join('\n') + '\n'
const target = join(dirname(fileURLToPath(import.meta.url)), 'character-statistics.txt.gz')
const bytes = gzipSync(out, { level: 9 })
writeFileSync(target, bytes)
console.log(`${kept.length} triples, ${bytes.length} bytes`)
