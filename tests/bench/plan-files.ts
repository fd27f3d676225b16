import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docxOf, paragraph } from '../fixtures/docx-writer.js'
import { inventedPlan } from './generator.js'

/** The text of an invented county plan of so many sentences, with title and stage in front. */
export function planFileText(seed: number, sentences: number): string {
  return `云川省青川${seed % 20}市云岭${seed}县卫生健康“十四五”规划\n\n（征求意见稿）\n\n${inventedPlan(seed, sentences).text}\n`
}

/** The same plan as a Word file: one paragraph a line. */
export function planFileDocx(seed: number, sentences: number): Uint8Array {
  return docxOf(
    planFileText(seed, sentences)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => paragraph(line))
      .join(''),
  )
}

/** Fills a folder with `count` invented plans, every second one a .docx, ten in each folder below it. Returns the folder. */
export function writePlanFolder(folder: string, count: number, sentences: number): string {
  for (let n = 1; n <= count; n++) {
    const below = join(folder, `市${Math.floor((n - 1) / 10)}`)
    mkdirSync(below, { recursive: true })
    const isDocx = n % 2 === 0
    writeFileSync(
      join(below, `规划${n}.${isDocx ? 'docx' : 'txt'}`),
      isDocx ? planFileDocx(n, sentences) : planFileText(n, sentences),
    )
  }
  return folder
}
