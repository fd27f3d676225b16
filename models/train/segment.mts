/**
 * Cuts text for training with the product's own segmenter, so that training and use see the same words.
 *
 *   npx tsx models/train/segment.mts [--joined] < text > words
 *
 * Lines in, lines out; of tab-separated fields those with a Han character are cut, the others (ids, labels) pass unchanged.
 * --joined takes text whose words stand apart already: the blanks are taken out first.
 */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { staticInput } from '../../src/embeddings/static-input.js'
import { createJiebaSegmenter } from '../../src/words/jieba-segmenter.js'

const joined = process.argv.includes('--joined')
const segmenter = createJiebaSegmenter()
const HAN = /\p{Script=Han}/u
/** Lines longer than this are tables or broken extraction, not sentences. */
const LONGEST = 4000

function cut(field: string): string {
  if (!HAN.test(field)) return field
  const text = joined ? field.replaceAll(' ', '') : field
  return staticInput(segmenter.cut(text.slice(0, LONGEST)))
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const done = line.split('\t').map(cut).join('\t')
  if (!process.stdout.write(`${done}\n`)) await once(process.stdout, 'drain')
}
