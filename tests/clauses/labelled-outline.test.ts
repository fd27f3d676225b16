import { describe, expect, it } from 'vitest'
import { evaluateOutline, hasOutlineGold, type OutlineFigures } from '../eval/outline-eval.js'

const present = hasOutlineGold()
if (!present) console.warn('跳过带标注规划的结构测试：没有找到 ../shared/gold/outline')

/** Least shares asked for; what is reached is printed by `npm run eval`. */
const LEAST_F1 = 0.98
const LEAST_LEVEL_AND_KIND = 0.97

describe('labelled plans in every format', () => {
  let figures: Promise<readonly OutlineFigures[]> | undefined
  const all = (): Promise<readonly OutlineFigures[]> => (figures ??= evaluateOutline())

  it.skipIf(!present)('have the labelled outline with its levels and kinds', { timeout: 60_000 }, async () => {
    for (const { file, f1, levelAndKind } of await all()) {
      expect(f1, file).toBeGreaterThanOrEqual(LEAST_F1)
      expect(levelAndKind, file).toBeGreaterThanOrEqual(LEAST_LEVEL_AND_KIND)
    }
  })
  it.skipIf(!present)('have every cut sentence joined, every cell and every measure', { timeout: 60_000 }, async () => {
    for (const { file, joins, tables, measures } of await all()) {
      for (const share of [joins, tables, measures].filter((text) => text !== '')) {
        const [found, of] = share.split('/')
        expect(found, `${file} ${share}`).toBe(of)
      }
    }
  })
  it.skipIf(!present)('give the same clauses from every format', { timeout: 60_000 }, async () => {
    expect((await all()).filter((f) => !f.sameClauses).map((f) => f.file)).toEqual([])
  })
})
