import { describe, expect, it } from 'vitest'
import { follow } from '../../../web/src/reading/anchors.js'
import { blocksOf } from '../../../web/src/reading/blocks.js'
import { blockAt, stripesOf } from '../../../web/src/reading/minimap.js'
import { clause, readable, unit } from './plan.js'

describe('follow', () => {
  const anchors = [
    { left: 10, right: 50 },
    { left: 20, right: 5 },
  ]

  it.each([
    [10, 'left', 50],
    [14, 'left', 50],
    [15, 'left', 50],
    [16, 'left', 5],
    [49, 'right', 10],
  ] as const)('from block %i of the %s goes to %i', (from, side, to) => expect(follow(anchors, from, side)).toBe(to))

  it('stays where it is when nothing near belongs together', () => {
    expect(follow(anchors, 100, 'left')).toBeNull()
    expect(follow([], 0, 'left')).toBeNull()
  })
})

describe('the minimap', () => {
  const blocks = blocksOf(
    readable({
      units: [unit('u1', 0)],
      clauses: Array.from({ length: 6 }, (_, i) => clause(`c${i}`, 'u1', i < 5 ? 0 : 1, 5 + 5 * i)),
    }),
  )
  const stripes = stripesOf(blocks)

  it('is filled without gaps', () => {
    stripes.forEach((s, i) => expect(s.top).toBeCloseTo(i === 0 ? 0 : stripes[i - 1]!.top + stripes[i - 1]!.height))
    expect(stripes.reduce((sum, s) => sum + s.height, 0)).toBeCloseTo(1)
  })

  it('gives long paragraphs more room', () => expect(stripes[1]!.height).toBeGreaterThan(stripes[2]!.height))

  it.each([
    [0, 0],
    [0.5, 1],
    [1, 2],
    [7, 2],
    [-1, 0],
  ])('has under %f block %i', (share, block) => expect(blockAt(stripes, share)).toBe(block))
})
