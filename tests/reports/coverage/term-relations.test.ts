import { describe, expect, it } from 'vitest'
import { FIELD_TERMS } from '../../../src/reports/coverage/field-terms.js'
import { readTermRelations } from '../../../src/reports/coverage/term-relations.js'

const LINES = `
# 说明
长者食堂 = 老年食堂
三宝 > 海带 紫菜
`

describe('terms of the field', () => {
  const relations = readTermRelations(LINES)
  const idOf = (term: string): number => relations.find(term).find((t) => t.span.end === term.length)!.term
  const answers = (wanted: string, offered: string): number => relations.answers(idOf(wanted), idOf(offered))

  it('are found where they stand', () => {
    expect(relations.find('建设长者食堂，推广紫菜').map((t) => t.span)).toEqual([
      { start: 2, end: 6 },
      { start: 9, end: 11 },
    ])
  })

  it('answer each other when they mean the same, both ways', () => {
    expect(answers('长者食堂', '老年食堂')).toBeGreaterThan(0.5)
    expect(answers('长者食堂', '老年食堂')).toBe(answers('老年食堂', '长者食堂'))
  })

  it('answer a part by its whole, and the whole by a part still less', () => {
    expect(answers('紫菜', '三宝')).toBeGreaterThan(answers('三宝', '紫菜'))
    expect(answers('三宝', '紫菜')).toBeGreaterThan(0)
  })

  it.each([
    ['海带', '紫菜'],
    ['海带', '老年食堂'],
    ['海带', '海带'],
  ])('must not answer %s by %s', (a, b) => {
    expect(answers(a, b)).toBe(0)
  })

  it('are not found in a text that has none, and comments are none', () => {
    expect(relations.find('说明：整修水渠')).toEqual([])
    expect(relations.find('')).toEqual([])
  })
})

describe('the list that is shipped', () => {
  const lines = FIELD_TERMS.split('\n').filter((l) => l !== '' && !l.startsWith('#'))

  it('has one relation a line, with two or more terms of two or more letters', () => {
    for (const line of lines) {
      expect(line.includes('=') && line.includes('>'), line).toBe(false)
      const terms = line.split(/[=>\s]+/u)
      expect(terms.length, line).toBeGreaterThan(1)
      expect(
        terms.every((t) => t.length >= 2),
        line,
      ).toBe(true)
    }
  })

  it('is written in the folded form that clauses are compared in', () => {
    expect(FIELD_TERMS).toBe(FIELD_TERMS.normalize('NFKC').toLowerCase())
  })
})
