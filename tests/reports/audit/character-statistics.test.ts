import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohesion, parseCharacterStatistics } from '../../../src/reports/audit/character-statistics.js'

const TABLE = ['\t云h岭g县f', '云\t岭g#b', '岭\t县e', '云岭\t县d#c', '岭县\t云a', '#云\t岭f'].join('\n') + '\n'

/** The table read the plain way. */
function plainly(table: string): (head: string, follower: string) => number {
  const tails = new Map(
    table
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.split('\t')[0]!, line.split('\t')[1] ?? '']),
  )
  return (head, follower) => {
    const tail = tails.get(head) ?? ''
    for (let i = 0; i + 1 < tail.length; i += 2) if (tail[i] === follower) return tail.charCodeAt(i + 1) - 96
    return 0
  }
}

describe('character statistics', () => {
  it.each([
    ['云', 8],
    ['县', 6],
    ['#', 0],
    ['湖', 0],
    ['', 0],
  ])('knows how common %s is', (character, level) => {
    expect(parseCharacterStatistics(TABLE).single(character)).toBe(level)
  })

  it('answers as a plain reading of the table does, for known and unknown characters and for none', () => {
    const statistics = parseCharacterStatistics(TABLE)
    const level = plainly(TABLE)
    const character = fc.constantFrom('云', '岭', '县', '#', '湖', 'a', '', '\u0000', '\uffff')
    fc.assert(
      fc.property(character, character, character, (a, b, c) => {
        if (c === '') return
        expect(statistics.pair(a, c)).toBe(level(a, c))
        expect(statistics.triple(a, b, c)).toBe(level(a + b, c))
      }),
      { numRuns: 800 },
    )
  })

  it('lists followers in the order of the table', () => {
    const statistics = parseCharacterStatistics(TABLE)
    expect([...statistics.followers('云岭')]).toEqual([
      ['县', 4],
      ['#', 3],
    ])
    expect([...statistics.followers('')].map(([c]) => c)).toEqual(['云', '岭', '县'])
    expect(statistics.followers('湖').size).toBe(0)
  })

  it('gives -Infinity for characters never seen together', () => {
    const statistics = parseCharacterStatistics(TABLE)
    expect(cohesion(statistics, '云', '岭')).toBe(7 - 8 - 7 + 26)
    expect(cohesion(statistics, '县', '云')).toBe(-Infinity)
  })

  it('reads a table without lines', () => {
    expect(parseCharacterStatistics('').triple('云', '岭', '县')).toBe(0)
  })
})
