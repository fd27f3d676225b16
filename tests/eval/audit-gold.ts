import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FindingKind } from '../../src/domain/index.js'

/** A fault that careful readers marked in a labelled plan. */
export interface GoldFault {
  readonly kind: FindingKind
  readonly certainty: 'certain' | 'debatable'
  /** Texts of the sentences and cells it concerns. */
  readonly texts: readonly string[]
  readonly quote: string
  readonly why: string
}

/** A row of the labelled indicator table. */
export interface GoldIndicator {
  readonly name: string
  readonly targetYear: string
  readonly reference: string | null
  readonly verdict: string
}

const lines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')

/** Faults of `PLAN.audit.tsv`, ids looked up in the segmented plans; ids of other plans are left out. */
export function readGoldFaults(folder: string, plan: string): GoldFault[] {
  const texts = new Map(
    lines(join(folder, `${plan}.seg.txt`)).map((line) => line.split('\t') as [string, string]),
  )
  return lines(join(folder, `${plan}.audit.tsv`)).map((line) => {
    const [kind = '', certainty = '', ids = '', quote = '', why = ''] = line.split('\t')
    return {
      kind: kind as FindingKind,
      certainty: certainty as GoldFault['certainty'],
      texts: ids.split(',').flatMap((id) => texts.get(id) ?? []),
      quote,
      why,
    }
  })
}

/** Rows of `PLAN.indicators.tsv` and the names of the national indicators the plan lacks. */
export function readGoldIndicators(folder: string, plan: string): { rows: GoldIndicator[]; missing: string[] } {
  const rows: GoldIndicator[] = []
  const missing: string[] = []
  for (const line of lines(join(folder, `${plan}.indicators.tsv`))) {
    const cells = line.split('\t')
    if (cells[0] === 'MISSING') missing.push(cells[1]!)
    else
      rows.push({
        name: cells[0]!,
        targetYear: cells[4]!,
        reference: cells[7] === '-' ? null : cells[7]!,
        verdict: cells[8] === 'no-national' ? 'no-reference' : cells[8]!,
      })
  }
  return { rows, missing }
}
