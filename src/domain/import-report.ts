import type { Fault } from './job.js'

/**
 * What became of one file: taken in; taken in for an earlier version of the same file; there already; the same plan as another file
 * (byte for byte, or in another format); not readable.
 */
export type ImportOutcome = 'imported' | 'replaced' | 'unchanged' | 'duplicate' | 'failed'

/** A file of an import. */
export interface ImportedFile {
  /** Path inside the folder that was named, or the file's name. */
  readonly name: string
  readonly outcome: ImportOutcome
  /** The plan the file stands for now; null where it could not be read. */
  readonly plan: string | null
  /** Title of that plan; '' where there is none. */
  readonly title: string
  readonly clauses: number
  /** Id of the plan whose place it took; null for none. */
  readonly replaced: string | null
  /** Projects for whose sake the earlier plan stays as an earlier version; empty where it was taken out. */
  readonly keptFor: readonly string[]
  /** Why it could not be read and what helps, in Chinese; null otherwise. */
  readonly fault: Fault | null
}

/** The end of an import: every file once, in the order of the folder. */
export interface ImportReport {
  readonly files: readonly ImportedFile[]
  readonly counts: Readonly<Record<ImportOutcome, number>>
  /** Clauses of the plans taken in. */
  readonly clauses: number
  /** Files of the folder that are no plan by their ending, or that nobody may follow (links): names, in order. */
  readonly passedOver: readonly string[]
  /** Whether it was stopped before the last file; what is listed stays. */
  readonly isStopped: boolean
}

const NONE: Readonly<Record<ImportOutcome, number>> = {
  imported: 0,
  replaced: 0,
  unchanged: 0,
  duplicate: 0,
  failed: 0,
}

/** The report on these files. */
export function reportOf(
  files: readonly ImportedFile[],
  { passedOver = [], isStopped = false }: Partial<Pick<ImportReport, 'passedOver' | 'isStopped'>> = {},
): ImportReport {
  const counts = { ...NONE }
  for (const f of files) counts[f.outcome]++
  const taken = files.filter((f) => f.outcome === 'imported' || f.outcome === 'replaced')
  return { files, counts, clauses: taken.reduce((sum, f) => sum + f.clauses, 0), passedOver, isStopped }
}
