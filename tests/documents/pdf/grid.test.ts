import { describe, expect, it } from 'vitest'
import { gridsOf } from '../../../src/documents/pdf/grid.js'
import { grid, h, v } from './marks-builder.js'

const XS = [80, 140, 400, 480]
const YS = [100, 120, 140, 160]
const shape = (rulings: Parameters<typeof gridsOf>[0]) =>
  gridsOf(rulings).map((g) => g.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan]))

describe('tables drawn with lines', () => {
  it('gives one cell for each field', () => {
    expect(shape(grid(XS, YS))[0]).toHaveLength(9)
  })

  it('finds merged domain cells where a border is not drawn', () => {
    const rulings = [
      ...XS.map((x) => v(x, 100, 160)),
      h(100, 80, 480),
      h(120, 80, 480),
      h(140, 140, 480),
      h(160, 80, 480),
    ]
    expect(shape(rulings)[0]!.filter((c) => c[2] === 2)).toEqual([[1, 0, 2, 1]])
  })

  it('finds a header over two columns', () => {
    const rulings = [
      v(80, 100, 160),
      v(140, 100, 160),
      v(400, 120, 160),
      v(480, 100, 160),
      ...YS.map((y) => h(y, 80, 480)),
    ]
    expect(shape(rulings)[0]!.filter((c) => c[3] === 2)).toEqual([[0, 1, 1, 2]])
  })

  it('counts sides and bottom as drawn where a table is open', () => {
    expect(shape([...YS.map((y) => h(y, 80, 480)), v(140, 100, 160), v(400, 100, 160)])[0]).toHaveLength(9)
    expect(shape([v(80, 100, 200), v(480, 100, 200), h(100, 80, 480)])).toEqual([[[0, 0, 1, 1]]])
  })

  it('takes double borders for one', () => {
    expect(shape([...grid(XS, YS), ...grid([78, 482], [98, 162])])[0]).toHaveLength(9)
  })

  it('takes cells drawn one by one for one table', () => {
    const boxes = [80, 140].flatMap((x) => [100, 120].flatMap((y) => grid([x, x + 60], [y, y + 20])))
    expect(shape(boxes)).toEqual([
      [
        [0, 0, 1, 1],
        [0, 1, 1, 1],
        [1, 0, 1, 1],
        [1, 1, 1, 1],
      ],
    ])
  })

  it('keeps two tables apart', () => {
    expect(gridsOf([...grid(XS, YS), ...grid(XS, [300, 320])])).toHaveLength(2)
  })

  it.each([
    ['a line under the header', [h(74, 80, 520)]],
    ['lines of a three-line table', [h(100, 80, 520), h(120, 80, 520), h(200, 80, 520)]],
    ['a line in the margin', [v(40, 80, 700)]],
    ['nothing', []],
  ])('finds none in %s', (_name, rulings) => {
    expect(gridsOf(rulings)).toEqual([])
  })
})
