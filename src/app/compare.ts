import { UserError } from '../domain/index.js'
import type { ReviewReport } from '../exports/index.js'
import { compareDrafts, type TellStep } from './compare-drafts.js'
import { compareExports } from './compare-exports.js'
import { compareReport, type CompareReport, type ComparedPlan } from './compare-report.js'
import type { App } from './create-app.js'
import type { TextEncoding } from './encoding.js'
import { planId } from './plan-identity.js'
import { readBoundedPlan } from './plan-limits.js'
import { readInputFile } from './read-file.js'
import type { ReadPlan } from './stages.js'

/** What to compare: paths as the user gave them. */
export interface CompareRequest {
  readonly reference: string
  /** At least one. */
  readonly drafts: readonly string[]
  /** Encoding of the text files among them; found out for each where absent. */
  readonly encoding?: TextEncoding
}

/** A draft that could not be read, and why. */
export interface UnreadableDraft {
  readonly path: string
  readonly error: UserError
}

export interface CompareOutcome {
  readonly report: CompareReport
  /** The same for the writers of Word, Excel and HTML, one a draft. */
  reviews(): Promise<ReviewReport[]>
  readonly unreadable: readonly UnreadableDraft[]
}

interface ReadFile extends ReadPlan {
  readonly path: string
}

const compared = ({ document, plan }: ReadFile): ComparedPlan => ({
  id: planId(document),
  fileName: document.fileName,
  sha256: document.sha256,
  plan,
})

async function readPlanFile(app: App, path: string, encoding?: TextEncoding): Promise<ReadFile> {
  return { path, ...(await readBoundedPlan(app.stages, await readInputFile(path, encoding))) }
}

/** Refuses the reference as its own draft, also under another name, and a draft given twice. */
function refuseSame(reference: ReadFile, draft: ReadFile, earlier: readonly ReadFile[]): void {
  if (draft.document.sha256 === reference.document.sha256) {
    throw new UserError(
      'usage',
      'draft-is-reference',
      `“${draft.path}”就是参照规划本身，不能拿它与自己比对。请换成要审查的草案。`,
    )
  }
  const twin = earlier.find((e) => e.document.sha256 === draft.document.sha256)
  if (twin) {
    throw new UserError(
      'usage',
      'draft-twice',
      `草案“${draft.path}”与“${twin.path}”内容完全相同，同一份草案只需给一次。`,
    )
  }
}

async function readDrafts(
  app: App,
  request: CompareRequest,
  reference: ReadFile,
  tell: TellStep,
): Promise<{ read: ReadFile[]; unreadable: UnreadableDraft[] }> {
  const read: ReadFile[] = []
  const unreadable: UnreadableDraft[] = []
  for (const [at, path] of request.drafts.entries()) {
    tell(`读取 ${path}`, at + 1, request.drafts.length + 1)
    try {
      const draft = await readPlanFile(app, path, request.encoding)
      refuseSame(reference, draft, read)
      read.push(draft)
    } catch (error) {
      if (!(error instanceof UserError) || error.fault === 'usage') throw error
      unreadable.push({ path, error })
    }
  }
  return { read, unreadable }
}

/**
 * Compares files without taking them into the workspace. Kept there are vectors, by the hash of what they stand for, and what was found
 * out, sealed so that only the same files open it again. Drafts that cannot be read are named and left out; when none can be read, or
 * the reference cannot, `UserError` and nothing is written.
 */
export async function compareFiles(
  app: App,
  request: CompareRequest,
  tell: TellStep = () => {},
): Promise<CompareOutcome> {
  tell(`读取 ${request.reference}`, 0, request.drafts.length + 1)
  const read = await readPlanFile(app, request.reference, request.encoding)
  const { read: files, unreadable } = await readDrafts(app, request, read, tell)
  if (files.length === 0) throw unreadable[0]?.error ?? new UserError('usage', 'no-drafts', '没有要比对的草案。')

  const reference = compared(read)
  const drafts = await compareDrafts(app, reference, files.map(compared), tell)
  const report = await compareReport(app, reference, drafts)
  return { report, unreadable, reviews: () => compareExports(app, reference, drafts, report) }
}
