import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CheckFinding, WorkspaceCheck } from '../../domain/index.js'
import { checkWorkspace } from '../check-workspace.js'
import type { App } from '../create-app.js'
import { embedKept } from '../prepare-plan.js'
import { searchWords } from '../search-words.js'
import { describeStored } from './edit-metadata.js'
import { statusOf } from './plan-metadata.js'
import { tidyAfterRemoval } from './tidy.js'
import { isLeftover } from './workspace-files.js'

/** Clauses looked at together. */
const AT_ONCE = 1000

/** All clauses of the workspace in pieces. */
function* clausePieces(app: App) {
  let piece: number[] = []
  const keys = [...app.store().clauses.keys()].map((k) => k.key)
  for (const key of keys) {
    piece.push(key)
    if (piece.length < AT_ONCE) continue
    yield app.store().clauses.byKeys(piece)
    piece = []
  }
  if (piece.length > 0) yield app.store().clauses.byKeys(piece)
}

async function rebuildWords(app: App): Promise<string> {
  const segmenter = await app.stages.segmenter()
  const { words, integrity } = app.store()
  app.store().transaction(() => {
    integrity.resetWords()
    for (const piece of clausePieces(app)) {
      words.add(piece.map(({ key, clause }) => ({ key, words: searchWords(segmenter.cut(clause.text)) })))
    }
  })
  return '已按条款重建全文检索。'
}

async function fillVectors(app: App): Promise<string> {
  const segmenter = await app.stages.segmenter()
  for (const piece of clausePieces(app)) {
    const inputs = piece.map(({ clause: { text } }) => ({ text, words: segmenter.cut(text) }))
    await embedKept(app.stages, app.store().vectors, inputs)
  }
  return '已补上缺少的向量。'
}

async function describeAll(app: App): Promise<string> {
  const divisions = await app.stages.divisions()
  const ids = app.store().integrity.undescribed()
  for (const id of ids) {
    const summary = app.store().plans.find(id)
    if (!summary) continue
    const metadata = describeStored(app, summary, divisions)
    // A status somebody set by hand before there were stages is a person's word.
    const known = summary.status !== 'unknown' && statusOf(metadata.stage.value) !== summary.status
    const stage = {
      value: summary.status === 'draft' ? 'consultation' : summary.status,
      source: 'person',
      quote: '',
    } as const
    app.store().plans.patch(id, {
      metadata: known ? { ...metadata, stage } : metadata,
      ...(known ? {} : { status: statusOf(metadata.stage.value) }),
    })
  }
  return `已为 ${ids.length} 份规划识别地区、文号等信息。`
}

async function removeLeftovers(app: App): Promise<string> {
  const names = (await readdir(app.settings.workspace)).filter(isLeftover)
  for (const name of names) await rm(join(app.settings.workspace, name), { force: true })
  return `已删除 ${names.length} 个遗留的临时文件。`
}

/** How each kind of finding is mended, in the order in which it is done: the index rests on the vectors. */
const REPAIRS: readonly (readonly [readonly CheckFinding['code'][], (app: App) => Promise<string>])[] = [
  [['words'], rebuildWords],
  [['vectors-missing'], fillVectors],
  [['undescribed'], describeAll],
  [['index'], async (app) => (await app.clauseIndex.rebuild(), '已按条款重建向量索引。')],
  [['index-behind'], async (app) => (await app.clauseIndex.settled(), '已更新向量索引。')],
  [['vectors-unused'], async (app) => (await tidyAfterRemoval(app), '已清除不再使用的向量。')],
  [['leftover-file'], removeLeftovers],
]

/**
 * Mends what can be made again from the clauses and looks once more. What people decided and what was lost of the clauses themselves
 * cannot be made again: these findings stay, each with what helps.
 */
export async function repairWorkspace(app: App): Promise<WorkspaceCheck> {
  const before = await checkWorkspace(app)
  const repaired: string[] = []
  for (const [codes, mend] of REPAIRS) {
    if (before.findings.some((f) => f.isRepairable && codes.includes(f.code))) repaired.push(await mend(app))
  }
  return { ...(await checkWorkspace(app)), repaired }
}
