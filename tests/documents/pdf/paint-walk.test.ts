import { describe, expect, it } from 'vitest'
import { walkPaint, type PaintOperator } from '../../../src/documents/pdf/paint-walk.js'
import { foldRadicals } from '../../../src/documents/pdf/radicals.js'
import { uprightPage } from '../../../src/documents/pdf/upright.js'

const op = (name: string, ...args: unknown[]): PaintOperator => ({ name, args })
const glyph = (unicode: string, width = 1000) => ({ unicode, width, isSpace: unicode === ' ' })
const FONT = { name: 'Song', unit: 0.001, vertical: false }
/** PDF space of an A4 page to the upright page. */
const FLIP = [1, 0, 0, -1, 0, 842] as const
const walk = (...operators: PaintOperator[]) => walkPaint(operators, FLIP, () => FONT)
const text = (...operators: PaintOperator[]) =>
  walk(op('beginText'), op('setFont', 'f', 16), ...operators, op('endText')).glyphs

describe('where characters are printed', () => {
  it('follows moves, widths and displacements', () => {
    const [a, b, c] = text(op('moveText', 100, 700), op('showText', [glyph('健'), glyph('全'), -500, glyph('制')]))
    expect([a!.x, a!.y, b!.x, c!.x]).toEqual([100, 142, 116, 140])
  })

  it('follows character and word spacing and horizontal scaling', () => {
    const [, b, c] = text(
      op('setCharSpacing', 2),
      op('setWordSpacing', 5),
      op('setHScale', 50),
      op('showText', [glyph('A', 500), glyph(' ', 250), glyph('B')]),
    )
    expect([b!.x, c!.x]).toEqual([5, 10.5])
  })

  it('applies the matrices of forms and gives them back', () => {
    const { glyphs } = walk(
      op('paintFormXObjectBegin', new Float32Array([1, 0, 0, 1, 50, 0]), null),
      op('beginText'),
      op('setFont', 'f', 10),
      op('showText', [glyph('内')]),
      op('endText'),
      op('paintFormXObjectEnd'),
      op('beginText'),
      op('setFont', 'f', 10),
      op('showText', [glyph('外')]),
      op('endText'),
    )
    expect(glyphs.map((g) => [g.text, g.x])).toEqual([
      ['内', 50],
      ['外', 0],
    ])
  })

  it('leaves out text that stands askew and counts it', () => {
    const painted = walk(
      op('beginText'),
      op('setFont', 'f', 40),
      op('setTextMatrix', new Float32Array([0.7, 0.7, -0.7, 0.7, 0, 0])),
      op('showText', [glyph('密')]),
    )
    expect([painted.glyphs.length, painted.askew]).toEqual([0, 1])
  })

  it('turns a page upright whose text is printed sideways', () => {
    const painted = walk(
      op('beginText'),
      op('setFont', 'f', 10),
      op('setTextMatrix', [0, 1, -1, 0, 300, 100]),
      op('showText', [glyph('横'), glyph('表')]),
    )
    const { glyphs, width, height } = uprightPage(painted, 1, 595, 842)
    expect([width, height]).toEqual([842, 595])
    expect(glyphs[1]!.x - glyphs[0]!.x).toBeCloseTo(10)
    expect(glyphs[1]!.y).toBeCloseTo(glyphs[0]!.y)
  })

  it('does not stumble over restores without a save, unknown fonts and odd operands', () => {
    expect(
      walkPaint(
        [op('restore'), op('beginText'), op('setFont', 'x', 'y'), op('showText', 'z'), op('transform', 1)],
        FLIP,
        () => null,
      ).glyphs,
    ).toEqual([])
  })
})

describe('where lines are printed', () => {
  const STROKE = 20
  const FILL = 22
  const path = (end: number, ...data: number[]) =>
    walk(op('constructPath', end, [new Float32Array(data)], null)).rulings
  const box = (x: number, y: number, w: number, hgt: number) => [
    0,
    x,
    y,
    1,
    x + w,
    y,
    1,
    x + w,
    y + hgt,
    1,
    x,
    y + hgt,
    4,
  ]

  it('gives stroked lines and the sides of stroked boxes', () => {
    expect(path(STROKE, 0, 80, 700, 1, 500, 700)).toEqual([{ axis: 'h', at: 142, from: 80, to: 500 }])
    expect(path(STROKE, ...box(80, 600, 100, 50)).map((r) => r.axis)).toEqual(['h', 'v', 'h', 'v'])
  })

  it('gives thin filled boxes as lines', () => {
    expect(path(FILL, ...box(80, 600, 400, 0.5))).toMatchObject([{ axis: 'h', from: 80, to: 480 }])
  })

  it.each([
    ['filled areas', path(FILL, ...box(80, 600, 400, 50))],
    ['clip paths', path(28, ...box(0, 0, 595, 842))],
    ['slanted lines', path(STROKE, 0, 0, 0, 1, 100, 100)],
    ['curves', path(STROKE, 0, 0, 0, 2, 1, 1, 2, 2, 90, 0)],
  ])('gives none for %s', (_name, rulings) => {
    expect(rulings).toEqual([])
  })
})

describe('foldRadicals', () => {
  it.each([
    ['⻓期', '长期'],
    ['⼈⼝', '人口'],
    ['ﬁt', 'fit'],
    ['健康①Ⅱ', '健康①Ⅱ'],
  ])('%s is %s', (given, expected) => {
    expect(foldRadicals(given)).toBe(expected)
  })
})
