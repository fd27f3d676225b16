import { UserError } from '../../domain/index.js'
import type { WorkspaceStore } from '../workspace-store.js'
import { copyPlan, copyVectors, copyVersions } from './copy-plan.js'
import { copyProject } from './copy-project.js'
import { hasVectors, planDigest, projectDigest } from './digest.js'

/** What a copy did; everything named here was compared afterwards, letter by letter. */
export interface CopyReport {
  readonly plans: { readonly copied: number; readonly there: number }
  readonly clauses: number
  readonly projects: { readonly copied: number; readonly there: number }
  readonly decisions: number
}

export interface CopyOptions {
  /** Words of a clause as an import cuts them. */
  readonly wordsOf: (text: string) => string
  /** Called before each plan and project. */
  readonly step?: (what: string, done: number, total: number) => void
}

function mismatch(what: string): UserError {
  return new UserError(
    'conflict',
    'copy-mismatch',
    `${what}在目标库中已有但内容不同，未改动目标库中的这一项。请先核对两边（例如目标库中是否有人继续审查过），或换一个空的库后重试。`,
  )
}

/**
 * Copies plans, clauses, vectors and everything people decided from one library into another, which may have other plans already.
 * A plan or project is copied whole or not at all; what is there already is compared and left as it is, so a copy that was cut off
 * goes on when it is started again. Reports are not copied: they are made again when they are asked for. `UserError`
 * `copy-mismatch` where the target has the same plan or project with another content; the copy ends there.
 */
export function copyLibrary(from: WorkspaceStore, to: WorkspaceStore, { wordsOf, step }: CopyOptions): CopyReport {
  const plans = from.plans.list()
  const projects = from.projects.list()
  const total = plans.length + projects.length
  const copied = { plans: 0, projects: 0 }
  let clauses = 0
  let decisions = 0
  plans.forEach(({ id, name, clauseCount }, at) => {
    step?.(`规划 ${name}`, at, total)
    const isNew = !to.plans.find(id)
    if (isNew) {
      copyPlan(from, to, id, wordsOf)
      copied.plans++
    } else copyVectors(from, to, id)
    const digests = [from, to].map(({ database }) => planDigest(database, id, isNew))
    if (digests[0] !== digests[1] || !hasVectors(from.database, to.database, id))
      throw mismatch(`规划“${name}”（${id}）`)
    clauses += clauseCount
  })
  copyVersions(from, to)
  projects.forEach(({ id, name, drafts }, at) => {
    step?.(`项目 ${name}`, plans.length + at, total)
    if (!to.projects.find(id)) {
      copyProject(from, to, id)
      copied.projects++
    }
    if (projectDigest(from.database, id) !== projectDigest(to.database, id)) throw mismatch(`项目“${name}”`)
    for (const draft of drafts) decisions += from.decisions.log(id, draft).length
  })
  return {
    plans: { copied: copied.plans, there: plans.length - copied.plans },
    clauses,
    projects: { copied: copied.projects, there: projects.length - copied.projects },
    decisions,
  }
}
