import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ModelIdentity, Plan, PlanDocument } from '../domain/index.js'
import type { Embedder } from '../embeddings/embedder.js'
import type { Gazetteer } from '../reports/audit/index.js'
import type { JudgeWeights } from '../reports/coverage.js'
import type { Segmenter } from '../words/segmenter.js'
import type { AuditData } from './audit-data.js'
import type { TextEncoding } from './encoding.js'
import type { JudgeDraft } from './judge-draft.js'
import { once } from './once.js'
import type { AppSettings } from './settings.js'

/** A file as it came: from disk or from an upload. */
export interface InputFile {
  /** Name without folders, shown to the user. */
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Encoding of a text file as the user says; found out where absent. */
  readonly encoding?: TextEncoding
}

/** A file with its structure read. */
export interface ReadPlan {
  readonly document: PlanDocument
  readonly plan: Plan
}

/** The judge with the hash that says which one it was. */
export interface Judge {
  readonly weights: JudgeWeights
  /** Judges by these weights; a bench may put something simpler in its place. */
  readonly verdicts: JudgeDraft
  /** Lower-case hex SHA-256 of the weights file. */
  readonly sha256: string
}

/** The stages with state or weight: each is loaded at its first use, so that what a command does not need costs nothing. */
export interface Stages {
  /** File to plan; throws `UserError` for what cannot be read. */
  readPlan(file: InputFile): Promise<ReadPlan>
  segmenter(): Promise<Segmenter>
  /** Which encoder is in use, without loading it. */
  model(): Promise<ModelIdentity>
  embedder(): Promise<Embedder>
  /** The table of China's divisions. */
  divisions(): Promise<Gazetteer>
  /** Tables of the audit rules. */
  auditData(): Promise<AuditData>
  judge(): Promise<Judge>
  /** Hash of the program itself: part of the name of every kept result. */
  program(): Promise<string>
  close(): Promise<void>
}

async function readPlan(file: InputFile, divisions: () => Promise<Gazetteer>): Promise<ReadPlan> {
  const [{ readDocument }, { parsePlan }] = await Promise.all([
    import('../documents/read-document.js'),
    import('../clauses/parse-plan.js'),
  ])
  const options = file.encoding === undefined ? {} : { encoding: file.encoding }
  const document = await readDocument(file.bytes, file.fileName, options)
  const plan = parsePlan(document)
  // 市 in a title is a city or a county-level city: only the table of divisions tells. Other plans are spared its loading.
  if (plan.profile.level !== 'city') return { document, plan }
  const { levelByDivision, resolveRegion } = await import('./library/resolve-region.js')
  const region = resolveRegion(plan.profile, plan.text, await divisions()).value
  return { document, plan: { ...plan, profile: levelByDivision(plan.profile, region) } }
}

/** The stages of the product. The only place that constructs them. */
export function createStages(settings: AppSettings): Stages {
  const segmenter = once(async () => (await import('../words/jieba-segmenter.js')).createJiebaSegmenter())
  const embedder = once(async () =>
    (await import('../embeddings/transformers-embedder.js')).openTransformersEmbedder(settings.model),
  )
  const model = once(async () => {
    const { findModelFiles, identify } = await import('../embeddings/model-files.js')
    return identify(findModelFiles(settings.model))
  })
  const divisions = once(async () => (await import('./audit-data.js')).loadDivisions())
  const auditData = once(async () => (await import('./audit-data.js')).loadAuditData(await divisions.get()))
  const judge = once(async () => {
    const [text, { parseJudgeWeights }, { fittedJudge }] = await Promise.all([
      readFile(settings.judge, 'utf8'),
      import('../reports/coverage.js'),
      import('./judge-draft.js'),
    ])
    const weights = parseJudgeWeights(text)
    return { weights, verdicts: fittedJudge(weights), sha256: createHash('sha256').update(text).digest('hex') }
  })
  const program = once(async () => (await import('./program-hash.js')).programHash())
  return {
    readPlan: (file) => readPlan(file, divisions.get),
    segmenter: segmenter.get,
    model: model.get,
    embedder: embedder.get,
    divisions: divisions.get,
    auditData: auditData.get,
    judge: judge.get,
    program: program.get,
    async close() {
      await (await embedder.made())?.close()
    },
  }
}
