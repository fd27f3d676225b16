import { describe, expect, it } from 'vitest'
import type { Coverage } from '../../../src/api/contract.js'
import { evidenceList } from '../../../web/src/reading/evidence-list.js'

/** Evidence `a`, `b`, … of which those in `answering` answer a run of the measure. */
const coverage = (verdict: Coverage['verdict'], clauses: string, answering: string): Coverage =>
  ({
    verdict,
    evidence: [...clauses].map((clause) => ({
      clause,
      answering: answering.includes(clause) ? [{ start: 0, end: 2 }] : [],
    })),
  }) as unknown as Coverage

describe('evidenceList', () => {
  it.each([
    ['the best stays first although it answers as a whole (an indicator row)', 'covered', 'abc', 'c', 'acb', 'ac'],
    ['answers stand before what is only near', 'partial', 'abc', 'ac', 'acb', 'ac'],
    ['nothing answers an omitted measure', 'omitted', 'abc', 'b', 'abc', ''],
    ['nothing of nothing', 'covered', '', '', '', ''],
  ] as const)('%s', (_name, verdict, clauses, answering, order, answers) => {
    const list = evidenceList(coverage(verdict, clauses, answering))
    expect(list.map((e) => e.evidence.clause).join('')).toBe(order)
    expect(
      list
        .filter((e) => e.isAnswer)
        .map((e) => e.evidence.clause)
        .join(''),
    ).toBe(answers)
  })
})
