import { describe, expect, it } from 'vitest'
import type { AdministrativeLevel, PlanSummary, ProjectSummary } from '../../src/api/contract.js'
import { placeImported, proposedReference } from '../../web/src/assignment.js'

const plan = (id: string, level: AdministrativeLevel): PlanSummary => ({
  id,
  name: id,
  fileName: `${id}.txt`,
  sha256: '',
  format: 'txt',
  profile: { title: id, level, region: '', selfNames: [], period: '', baseYear: null, targetYear: null },
  status: 'unknown',
  clauseCount: 1,
  measureCount: 1,
  importedAt: '',
  previousVersion: null,
})

const project = (change: Partial<ProjectSummary> = {}): ProjectSummary => ({
  id: 'p',
  name: '衔接审查',
  reference: null,
  drafts: [],
  reviewers: [],
  isSample: false,
  createdAt: '',
  ...change,
})

describe('the proposed reference', () => {
  it.each<[string, PlanSummary[], string | null]>([
    [
      'is the plan of the highest level',
      [plan('county', 'county'), plan('nation', 'nation'), plan('city', 'city')],
      'nation',
    ],
    ['is nothing where two share the highest level', [plan('a', 'city'), plan('b', 'city')], null],
    ['is nothing where no level is known', [plan('a', 'unknown')], null],
    ['is nothing where there is no plan', [], null],
  ])('%s', (_, plans, id) => expect(proposedReference(plans)).toBe(id))
})

describe('imported plans', () => {
  it('become reference and drafts of an empty project', () => {
    expect(placeImported(project(), [plan('a', 'county'), plan('n', 'nation')])).toEqual({
      reference: 'n',
      drafts: ['a'],
    })
  })

  it('become drafts only where a reference was chosen, each once', () => {
    const open = project({ reference: 'n', drafts: ['a'] })
    expect(placeImported(open, [plan('a', 'county'), plan('b', 'county'), plan('n', 'nation')])).toEqual({
      reference: 'n',
      drafts: ['a', 'b'],
    })
  })

  it('never make a single county plan the reference of an empty project', () => {
    expect(placeImported(project(), [plan('a', 'county')])).toEqual({ reference: null, drafts: ['a'] })
  })
})
