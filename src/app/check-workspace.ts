import { readdir } from 'node:fs/promises'
import type { CheckFinding, WorkspaceCheck } from '../domain/index.js'
import type { App } from './create-app.js'
import { indexState } from './library/tidy.js'
import { isForeign, isLeftover } from './library/workspace-files.js'

const fault = (code: CheckFinding['code'], message: string, isRepairable: boolean): CheckFinding => ({
  code,
  severity: 'fault',
  message,
  isRepairable,
})
const notice = (code: CheckFinding['code'], message: string, isRepairable: boolean): CheckFinding => ({
  code,
  severity: 'notice',
  message,
  isRepairable,
})

/** What `ClauseIndex.verify` says of an index that is only behind the database, not damaged. */
const BEHIND = /下次检索时/

function ofPlans(app: App): CheckFinding[] {
  return app
    .store()
    .integrity.shortPlans()
    .map((p) =>
      fault(
        'plan-short',
        `规划“${p.name}”（${p.id}）应有 ${p.expected} 条条款，实有 ${p.found} 条。无法自动修复：请用 duibiao remove ${p.id} 删除后重新导入原文件。`,
        false,
      ),
    )
}

/** SQLite's own check speaks of the full text by the name of its table; unlike the rest it can be made again. */
const OF_WORDS = /clause_words/

function ofWords(app: App, isBroken: boolean): CheckFinding[] {
  const state = app.store().integrity.words()
  const { missing, orphans } = state
  const isDamaged = state.isDamaged || isBroken
  if (missing === 0 && orphans === 0 && !isDamaged) return []
  const what = missing + orphans > 0 ? `缺 ${missing} 条，多 ${orphans} 条` : '索引内容与条款不符'
  return [fault('words', `全文检索与条款不一致：${what}。可用 --repair 按条款重建。`, true)]
}

async function ofVectors(app: App): Promise<CheckFinding[]> {
  const { missing, unused } = app.store().integrity.vectors((await app.stages.model()).sha256)
  const found: CheckFinding[] = []
  // Another model than before has none by right, so this alone is no fault: they are made when they are needed.
  if (missing > 0) found.push(notice('vectors-missing', `${missing} 条条款还没有当前模型的向量；检索时会补上。`, true))
  if (unused > 0)
    found.push(notice('vectors-unused', `${unused} 个向量不属于库中任何条款（比对过的文件）；--compact 会清除。`, true))
  return found
}

async function ofIndex(app: App): Promise<CheckFinding[]> {
  await app.clauseIndex.saved()
  const made = await indexState(app)
  if (made === 'none') return []
  // Cut off at its first writing: everything in it is made again from the database.
  if (made === 'unfinished') return [notice('index-behind', '向量索引尚未写完（下次检索时会补上）。', true)]
  return (await app.clauseIndex.verify()).map((problem) =>
    BEHIND.test(problem)
      ? notice('index-behind', `向量索引：${problem}。`, true)
      : fault('index', `向量索引：${problem}。可用 --repair 按条款重建。`, true),
  )
}

function ofReviews(app: App): CheckFinding[] {
  return app
    .store()
    .integrity.lostDecisions()
    .map(({ project, count }) =>
      notice(
        'decisions-lost',
        `项目“${project}”有 ${count} 条审查结论所指的举措不在其参照规划中（更换或移除过参照规划）；结论仍保留。`,
        false,
      ),
    )
}

function ofMetadata(app: App): CheckFinding[] {
  const count = app.store().integrity.undescribed().length
  if (count === 0) return []
  return [notice('undescribed', `${count} 份规划由旧版本导入，尚未识别地区、文号等信息；--repair 会补上。`, true)]
}

async function ofFiles(app: App): Promise<CheckFinding[]> {
  const names = (await readdir(app.settings.workspace).catch(() => [])).sort()
  return names.flatMap((name) => {
    if (isLeftover(name)) return [notice('leftover-file', `遗留的临时文件“${name}”；--repair 会删除。`, true)]
    if (isForeign(name)) return [notice('foreign-file', `“${name}”不是本程序的文件，未作检查。`, false)]
    return []
  })
}

/**
 * Looks whether the workspace is whole and its parts agree: database, clauses, full text, vectors, index, decisions, files. Reads
 * every byte of the index and changes nothing. Throws `UserError` where the database cannot be opened at all.
 */
export async function checkWorkspace(app: App): Promise<WorkspaceCheck> {
  const store = app.store()
  const told = store.check()
  const broken = told.filter((p) => !OF_WORDS.test(p))
  const database = broken.map((p) =>
    fault('database', `数据库：${p}。无法自动修复：请从备份恢复工作区文件夹，或换一个工作区重新导入。`, false),
  )
  // A damaged database answers the other questions wrongly or not at all.
  const rest =
    broken.length > 0
      ? []
      : [
          ...ofPlans(app),
          ...ofWords(app, told.length > broken.length),
          ...(await ofVectors(app)),
          ...(await ofIndex(app)),
          ...ofReviews(app),
          ...ofMetadata(app),
          ...(await ofFiles(app)),
        ]
  const found = [...database, ...rest]
  const findings = [...found.filter((f) => f.severity === 'fault'), ...found.filter((f) => f.severity === 'notice')]
  return {
    plans: store.plans.list().length,
    clauses: store.clauses.count(),
    vectors: store.vectors.count(),
    findings,
    repaired: [],
  }
}
