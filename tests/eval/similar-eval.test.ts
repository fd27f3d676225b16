import { describe, expect, it } from 'vitest'
import { judgeAnswer } from './similar-eval.js'

const relevant = [new Set(['c1']), new Set(['c2', 'c3'])]

describe('figures of one query', () => {
  it.each([
    ['both in the first ten', [['c9'], ['c1'], ['c3']], { recall: 1, hit: 1, mrr: 1 / 2 }],
    ['one folded into another hit', [['c8', 'c2']], { recall: 0.5, hit: 1, mrr: 1 }],
    ['nothing found', [['c9']], { recall: 0, hit: 0, mrr: 0 }],
    [
      'found behind the tenth',
      [...Array.from({ length: 10 }, (_, i) => [`x${i}`]), ['c1']],
      { recall: 0, hit: 0, mrr: 1 / 11 },
    ],
  ])('%s', (_, answer, figures) => {
    expect(judgeAnswer(answer, relevant)).toEqual(figures)
  })

  it('counts a sentence that is no clause of ours as missed', () => {
    expect(judgeAnswer([['c1']], [new Set(['c1']), new Set()]).recall).toBe(0.5)
  })
})
