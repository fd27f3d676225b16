import { describe, expect, it } from 'vitest'
import { blockIndex, blocksOf, clausesOf, unitBlock } from '../../../web/src/reading/blocks.js'
import { clause, readable, unit } from './plan.js'

describe('blocksOf', () => {
  const plan = readable({
    units: [unit('u1', 0), unit('u2', 20)],
    clauses: [
      clause('c1', 'u1', 0, 5),
      clause('c2', 'u1', 0, 10),
      clause('c3', 'u1', 1, 15),
      clause('c4', 'u2', 2, 25),
    ],
  })
  const blocks = blocksOf(plan)

  it('gives headings and paragraphs in reading order, clauses of a paragraph together', () => {
    expect(
      blocks.map((b) =>
        b.kind === 'heading'
          ? b.unit.id
          : clausesOf(b)
              .map((c) => c.id)
              .join('+'),
      ),
    ).toEqual(['u1', 'c1+c2', 'c3', 'u2', 'c4'])
  })

  it('holds every clause exactly once', () => {
    expect(blocks.flatMap(clausesOf).map((c) => c.id)).toEqual(plan.clauses.map((c) => c.id))
  })

  it('finds blocks by clause and by unit', () => {
    expect(blockIndex(blocks).get('c4')).toBe(4)
    expect([unitBlock(blocks, 'u2'), unitBlock(blocks, 'u9')]).toEqual([3, -1])
  })

  it('puts a heading that shares its place with a paragraph first', () => {
    const run = blocksOf(readable({ units: [unit('u1', 5)], clauses: [clause('c1', 'u1', 0, 5)] }))
    expect(run.map((b) => b.kind)).toEqual(['heading', 'paragraph'])
  })

  it('has no heading for a unit without number and title', () => {
    expect(blocksOf(readable({ units: [unit('u1', 0, { number: '', title: '' })] }))).toEqual([])
  })
})

describe('tables', () => {
  const rows = [
    ['接种率', '90%'],
    ['急救', '15分钟'],
  ]
  const table = { unit: 't', header: ['名称', '目标'], rows, isIndicatorTable: true }
  const clauses = [clause('c1', 't', 0, 5), clause('c2', 't', 1, 10)]

  it('are shown as tables where every row is a clause', () => {
    const [block] = blocksOf(readable({ clauses, tables: [table] }))
    expect(block?.kind === 'table' && block.rows.map((r) => [r.clause.id, ...r.cells])).toEqual([
      ['c1', '接种率', '90%'],
      ['c2', '急救', '15分钟'],
    ])
  })

  it('fall back to paragraphs where rows and clauses do not match, so that no clause is lost', () => {
    const blocks = blocksOf(readable({ clauses, tables: [{ ...table, rows: rows.slice(1) }] }))
    expect(blocks.flatMap(clausesOf).map((c) => c.id)).toEqual(['c1', 'c2'])
  })
})
