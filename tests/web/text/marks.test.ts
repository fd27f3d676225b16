import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutIntoPieces, type Mark, markPhrases } from '../../../web/src/text/marks.js'

const anyMark: fc.Arbitrary<Mark<string>> = fc
  .tuple(fc.nat(40), fc.nat(40), fc.constantFrom('missing', 'answered'))
  .map(([a, b, kind]) => ({ kind, span: { start: Math.min(a, b), end: Math.max(a, b) } }))

describe('cutIntoPieces', () => {
  it('gives the text again, and every character its marks', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(anyMark, { maxLength: 6 }), (text, marks) => {
        const pieces = cutIntoPieces(text, marks)
        expect(pieces.map((p) => p.text).join('')).toBe(text)
        for (const piece of pieces) {
          for (let at = piece.start; at < piece.start + piece.text.length; at++) {
            const over = marks.filter((m) => m.span.start <= at && at < m.span.end).map((m) => m.kind)
            expect(new Set(piece.kinds)).toEqual(new Set(over))
          }
        }
      }),
    )
  })

  it('keeps both marks where they overlap', () => {
    const marks = [
      { kind: 'answered', span: { start: 0, end: 4 } },
      { kind: 'missing', span: { start: 2, end: 6 } },
    ]
    expect(cutIntoPieces('建设急救中心', marks).map((p) => [p.text, p.kinds])).toEqual([
      ['建设', ['answered']],
      ['急救', ['answered', 'missing']],
      ['中心', ['missing']],
    ])
  })

  it('is empty for an empty text', () =>
    expect(cutIntoPieces('', [{ kind: 'a', span: { start: 0, end: 2 } }])).toEqual([]))
})

describe('markPhrases', () => {
  it('finds every place and no overlap with itself', () => {
    expect(markPhrases('哈哈哈哈', ['哈哈'], 'quote').map((m) => m.span)).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ])
  })

  it('skips an empty phrase and one that is not there', () =>
    expect(markPhrases('急救', ['', '接种'], 'quote')).toEqual([]))
})
