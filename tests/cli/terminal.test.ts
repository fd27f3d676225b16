import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutToWidth, displayWidth } from '../../src/cli/terminal/display-width.js'
import { outlineTree } from '../../src/cli/terminal/outline-tree.js'
import { plainText } from '../../src/cli/terminal/plain-text.js'
import { formatTable } from '../../src/cli/terminal/table.js'

describe('width in a terminal', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['覆盖', 4],
    ['“十四五”', 8],
    ['（草案）', 8],
    ['e\u0301', 1],
    ['𠮷', 2],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  it('a cut text never takes more than it may', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, columns) => {
        expect(displayWidth(cutToWidth(text, columns))).toBeLessThanOrEqual(columns)
      }),
    )
  })
})

it('tables line up whatever the characters', () => {
  const table = formatTable(
    [
      { title: '草案', maxWidth: 8 },
      { title: 'n', align: 'right' },
    ],
    [
      ['青禾县规划', '7'],
      ['a', '123'],
    ],
  )
  expect(table).toBe('草案       n\n───────  ───\n青禾县…    7\na        123\n')
})

it.each([
  ['a\u001b[2Jb', 'a [2Jb'],
  ['\u202e000,02', ' 000,02'],
  ['一\n二\t三', '一 二 三'],
])('%j is shown as %j', (text, shown) => {
  expect(plainText(text)).toBe(shown)
})

it('an outline of absurd depth does not fill the screen with blanks', () => {
  const unit = { level: 4000, kind: 'item', number: '1.', title: '深', paragraphs: 1, sentences: 2 }
  expect(outlineTree([unit]).length).toBeLessThan(60)
})
