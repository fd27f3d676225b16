import { describe, expect, it } from 'vitest'
import type { Matrix, RegionNode } from '../../src/api/contract.js'
import { cellTitle, columnLabels, figuresLine, type MatrixCell } from '../../web/src/matrix.js'
import { choiceOf, choiceQueryOf } from '../../web/src/matrix-choice.js'
import { regionItem, withUnknown } from '../../web/src/region-items.js'

const column = (title: string, region: string): Matrix['columns'][number] => ({
  plan: title,
  title,
  region,
  place: '',
  level: 'county',
  stage: 'unknown',
  total: { covered: 0, partial: 0, omitted: 0, notApplicable: 0 },
})

const cell = (figures: MatrixCell['figures'], text: string | null = null): MatrixCell => ({
  verdict: 'covered',
  confidence: 0.5,
  clause: null,
  text,
  figures,
})

describe('the head of a column', () => {
  it.each([
    ['its region', ['云岭', '青川'], ['云岭', '青川']],
    ['its title where two plans are of one region', ['云岭', '云岭'], ['甲', '乙']],
    ['its title where the region is not known', ['', '青川'], ['甲', '青川']],
  ])('is %s', (_, [first, second], labels) => {
    expect(columnLabels([column('甲', first!), column('乙', second!)])).toEqual(labels)
  })
})

describe('the figures of a cell', () => {
  const figures = [
    { asked: '65%', found: '60%' },
    { asked: '75%', found: null },
  ]
  it('say what was asked for, what stands there, and that nothing does', () => {
    expect(figuresLine(cell(figures))).toBe('65%：60%；75%：无')
    expect(figuresLine(cell([]))).toBe('')
  })
  it('stand with the text in its title', () => {
    expect(cellTitle(column('甲', ''), cell(figures, '签约率达到60%。'))).toBe('甲：签约率达到60%。\n65%：60%\n75%：无')
    expect(cellTitle(column('甲', ''), cell([]))).toBe('甲：没有对应条款')
  })
})

describe('a choice of plans in the address', () => {
  it('comes back as it was', () => {
    const choice = { reference: 'r', plans: ['a', 'b'], levels: ['county' as const], regions: ['4451', '全国'] }
    expect(choiceOf(choiceQueryOf(choice))).toEqual(choice)
  })
  it('leaves out levels that are none', () => {
    expect(choiceOf(new URLSearchParams('level=galaxy'))).toEqual({
      reference: null,
      plans: [],
      levels: [],
      regions: [],
    })
  })
})

describe('regions to choose from', () => {
  const tree: RegionNode = {
    code: '',
    name: '全国',
    own: 0,
    all: 2,
    children: [{ code: '44', name: '云川省', own: 2, all: 2, children: [] }],
  }
  it('are asked for by code, the nation by its name', () => {
    const item = regionItem(tree)
    expect([item.value, item.title, item.name]).toEqual(['全国', '全国（2）', '全国（含下级）'])
    expect(item.children.map((c) => [c.value, c.name])).toEqual([['44', '云川省']])
  })
  it('keep what an old address names otherwise', () => {
    const items = [regionItem(tree)]
    expect(withUnknown(items, ['44'])).toEqual(items)
    expect(withUnknown(items, ['44', '云岭县']).map((i) => i.value)).toEqual(['全国', '云岭县'])
  })
})
