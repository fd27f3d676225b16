import type { App } from './create-app.js'

/** What a look at the workspace found. */
export interface WorkspaceCheck {
  readonly plans: number
  readonly clauses: number
  readonly vectors: number
  /** In Chinese; empty when everything is sound. */
  readonly problems: readonly string[]
}

/** Looks whether the workspace's file is sound, and brings the vector index in step with it (a damaged one is built anew). */
export async function checkWorkspace(app: App): Promise<WorkspaceCheck> {
  const store = app.store()
  const problems = store.check().map((p) => `数据库：${p}`)
  const plans = store.plans.list()
  for (const p of plans) {
    const found = store.clauses.ofPlan(p.id).length
    if (found !== p.clauseCount) problems.push(`规划 ${p.id}：应有 ${p.clauseCount} 条，实有 ${found} 条`)
  }
  if (problems.length === 0) {
    const index = await app.clauseIndex.current()
    const clauses = store.clauses.count()
    if (index.size !== clauses) problems.push(`向量索引：应有 ${clauses} 条，实有 ${index.size} 条`)
  }
  return { plans: plans.length, clauses: store.clauses.count(), vectors: store.vectors.count(), problems }
}
