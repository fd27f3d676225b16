import type { Clause, Plan, PlanSummary } from '../../src/domain/index.js'
import type { NewPlan } from '../../src/store/index.js'

/** A plan of these sentences, all in one chapter; ids c1, c2, …. */
export function smallPlan(sentences: readonly string[]): Plan {
  let at = 0
  const clauses = sentences.map((text, index): Clause => {
    const span = { start: at, end: at + text.length }
    at = span.end + 1
    return {
      id: `c${index + 1}`,
      index,
      kind: 'measure',
      text,
      span,
      path: ['一、任务'],
      unit: 'u1',
      paragraph: index,
      task: '任务',
    }
  })
  return {
    text: sentences.join('\n'),
    profile: {
      title: '云岭县健康规划',
      level: 'county',
      region: '云岭',
      selfNames: ['全县'],
      period: '十四五',
      baseYear: 2020,
      targetYear: 2025,
    },
    units: [],
    clauses,
    tables: [],
    indicators: [],
    numbering: [],
    notes: [],
  }
}

/** The plan as it goes into a store; the hash of clause n of plan `id` is made of both unless the text decides. */
export function newPlan(id: string, sentences: readonly string[], change: Partial<PlanSummary> = {}): NewPlan {
  const plan = smallPlan(sentences)
  const summary: PlanSummary = {
    id,
    name: `plan-${id}`,
    fileName: `plan-${id}.txt`,
    sha256: id.padEnd(64, '-'),
    format: 'txt',
    profile: plan.profile,
    status: 'draft',
    clauseCount: plan.clauses.length,
    measureCount: plan.clauses.length,
    importedAt: '2030-01-01T00:00:00.000Z',
    previousVersion: null,
    ...change,
  }
  const clauses = plan.clauses.map((clause) => ({
    clause,
    contentHash: Buffer.from(clause.text).toString('hex').padEnd(64, '0').slice(0, 64),
    words: [...clause.text].join(' '),
  }))
  return { summary, plan, clauses, readBy: 'test' }
}
