// Makes confusables.tsv.gz: for each common Chinese character its readings (without tones) and the characters that look like it.
//
//   npm i --no-save @napi-rs/canvas pinyin-pro && node src/app/audit-data/build-confusables.mjs FONT_FILE && npm prune
//
// Looks: every character is drawn with FONT_FILE (used: Noto Serif CJK SC Bold, SIL OFL), its grey picture is blurred a little, and
// pictures are compared by cosine after taking off the mean picture; only the ranking leaves the font. Readings: pinyin-pro (MIT).
// Characters: those of character-statistics.txt.gz. Output: `character<TAB>readings<TAB>look-alikes, most alike first`.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'

const require = createRequire(process.env.BUILD_FROM ?? import.meta.url)
const { createCanvas, GlobalFonts } = require('@napi-rs/canvas')
const { pinyin } = require('pinyin-pro')

const here = dirname(fileURLToPath(import.meta.url))
const font = process.argv[2]
if (font === undefined) throw new Error('usage: build-confusables.mjs FONT_FILE')
GlobalFonts.registerFromPath(font, 'Drawn')

/** Common characters looked at, by frequency. */
const CHARACTERS = 3500
/** Side of a picture in pixels. */
const SIDE = 32
/** Look-alikes kept for a character, and how alike they must be. */
const NEIGHBOURS = 16
const LEAST_ALIKE = 0.35

const statistics = gunzipSync(readFileSync(join(here, 'character-statistics.txt.gz'))).toString('utf8')
const characters = statistics
  .split('\n')
  .map((line) => line.slice(0, line.indexOf('\t')))
  .filter((head) => head.length === 1 && head !== '#')
  .slice(0, CHARACTERS)

const canvas = createCanvas(SIDE, SIDE)
const context = canvas.getContext('2d')
function picture(character) {
  context.fillStyle = 'white'
  context.fillRect(0, 0, SIDE, SIDE)
  context.fillStyle = 'black'
  context.font = `${SIDE - 4}px Drawn`
  context.textBaseline = 'alphabetic'
  context.fillText(character, 2, SIDE - 6)
  const { data } = context.getImageData(0, 0, SIDE, SIDE)
  const ink = Float32Array.from({ length: SIDE * SIDE }, (_, i) => 1 - data[i * 4] / 255)
  // a blur of 3 by 3 lets a stroke lie one pixel off
  const out = new Float32Array(SIDE * SIDE)
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      let sum = 0
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) sum += ink[(y + dy) * SIDE + x + dx] ?? 0
      out[y * SIDE + x] = sum
    }
  return out
}

const pictures = characters.map(picture)
const mean = new Float32Array(SIDE * SIDE)
for (const p of pictures) p.forEach((v, i) => (mean[i] += v / pictures.length))
for (const p of pictures) {
  let norm = 0
  for (let i = 0; i < p.length; i++) norm += (p[i] -= mean[i]) ** 2
  for (let i = 0; i < p.length; i++) p[i] /= Math.sqrt(norm)
}

const lines = characters.map((character, a) => {
  const scores = []
  for (let b = 0; b < characters.length; b++) {
    if (a === b) continue
    let dot = 0
    for (let i = 0; i < SIDE * SIDE; i++) dot += pictures[a][i] * pictures[b][i]
    if (dot >= LEAST_ALIKE) scores.push([dot, b])
  }
  scores.sort((x, y) => y[0] - x[0] || x[1] - y[1])
  const looks = scores.slice(0, NEIGHBOURS).map(([, b]) => characters[b]).join('')
  const readings = [...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true }))].sort().join(' ')
  return `${character}\t${readings}\t${looks}`
})
writeFileSync(join(here, 'confusables.tsv.gz'), gzipSync(lines.join('\n') + '\n', { level: 9 }))
console.log(`${lines.length} characters`)
