import type { AuditFinding, FindingKind, Plan } from '../../../src/domain/index.js'
import { auditDraft, parseCharacterStatistics, parseConfusables, type AuditInput } from '../../../src/reports/audit/index.js'

/** Findings of one kind in an invented draft. */
export function findingsOf(kind: FindingKind, draft: Plan, rest: Partial<Omit<AuditInput, 'draft'>> = {}): AuditFinding[] {
  return auditDraft({ draft: { id: 'draft', plan: draft }, ...rest }).filter((finding) => finding.kind === kind)
}

/** A table of counts in the form of the shipped one: `[runs of characters, level]`. */
export function statisticsOf(counts: Readonly<Record<string, number>>): ReturnType<typeof parseCharacterStatistics> {
  const heads = new Map<string, string>()
  for (const [run, level] of Object.entries(counts)) {
    const head = run.slice(0, -1)
    heads.set(head, (heads.get(head) ?? '') + run.at(-1)! + String.fromCharCode(96 + level))
  }
  return parseCharacterStatistics([...heads].map(([head, tail]) => `${head}\t${tail}`).join('\n'))
}

export const NO_CONFUSABLES = parseConfusables('')
