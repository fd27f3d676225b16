import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAuditData } from '../../src/app/audit-data.js'
import { parsePlan } from '../../src/clauses/index.js'
import { readDocument } from '../../src/documents/read-document.js'
import type { AuditFinding, FindingKind, Plan } from '../../src/domain/index.js'
import { auditDraft } from '../../src/reports/audit/index.js'
import { viewPlan } from '../../src/reports/audit/plan-view.js'
import { compareIndicators } from '../../src/reports/indicators/index.js'
import { readGoldFaults, readGoldIndicators, type GoldFault } from './audit-gold.js'

const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url))
const PLANS = ['changbaishan', 'raoping'] as const

/** Figures of one kind of fault in one plan. */
export interface KindFigures {
  readonly kind: FindingKind
  /** Certain faults of the gold, and how many of them are found. */
  readonly certain: number
  readonly foundCertain: number
  readonly debatable: number
  readonly foundDebatable: number
  /** Findings, and how many of them the gold holds (certain or debatable). */
  readonly findings: number
  readonly inGold: number
}

/** Figures of one plan. */
export interface PlanFigures {
  readonly plan: string
  readonly kinds: readonly KindFigures[]
  readonly missed: readonly GoldFault[]
  readonly outsideGold: readonly AuditFinding[]
  readonly indicatorRows: number
  readonly indicatorsRight: number
  readonly missingRight: boolean
  /** Gold rows the comparison judges otherwise, as printed. */
  readonly indicatorsWrong: readonly string[]
}

const KINDS: readonly FindingKind[] = [
  'verbatim-copy', 'self-duplicate', 'scope-leftover', 'foreign-place', 'number-conflict', 'definition-conflict', 'typo',
]

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

/** Length of the longest run two texts share. */
function sharedRun(a: string, b: string): number {
  let best = 0
  let previous = new Uint16Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    const current = new Uint16Array(b.length + 1)
    for (let j = 1; j <= b.length; j++)
      if (a[i - 1] === b[j - 1]) best = Math.max(best, (current[j] = previous[j - 1]! + 1))
    previous = current
  }
  return best
}

/** A finding of a habit of writing: it stands for all its places, and its quote shows the first. */
const isGroup = (finding: AuditFinding): boolean => finding.kind === 'typo' && /空格|半角|连字符/.test(finding.message) && !/词句中间|配对/.test(finding.message)

/** Marks a group is about, as its suggestion names them. */
const groupMark = (finding: AuditFinding): RegExp =>
  /空格/.test(finding.message) ? /\s/ : /括号/.test(finding.message) ? /[()]/ : /连字符/.test(finding.message) ? /--/ : /[,;:]/

/** Enough in common to speak of one place: four characters, or the whole of a shorter quote. */
const COMMON_RUN = 4

/** Whether a finding is about the place and kind of a gold fault. */
export function matches(finding: AuditFinding, fault: GoldFault, textOf: ReadonlyMap<string, readonly string[]>): boolean {
  if (finding.kind !== fault.kind) return false
  const own = finding.clauses.flatMap((id) => (textOf.get(id) ?? []).map(fold))
  const quote = fold(finding.quote)
  const touches = fault.texts.some((text) => {
    const gold = fold(text)
    return own.some((t) => t !== '' && (t.includes(gold) || gold.includes(t))) || quote.includes(gold) || gold.includes(quote)
  })
  if (!touches) return false
  if (isGroup(finding)) return groupMark(finding).test(fault.quote)
  const goldQuote = fold(fault.quote)
  return sharedRun(quote, goldQuote) >= Math.min(COMMON_RUN, goldQuote.length, quote.length)
}

/** The texts a clause id stands for: the clause itself and the headings right before it, which have no id of their own. */
function textsByClause(plan: Plan): Map<string, string[]> {
  const out = new Map<string, string[]>()
  for (const { clause, text } of viewPlan(plan).passages) out.set(clause, [...(out.get(clause) ?? []), text])
  return out
}

async function readPlan(name: string): Promise<Plan> {
  const file = `${name}.txt`
  return parsePlan(await readDocument(readFileSync(join(SHARED, 'plans', file)), file))
}

/** Audits the labelled plans and counts against the gold. Throws when the shared folder is absent. */
export async function evaluateAudit(): Promise<PlanFigures[]> {
  const data = loadAuditData()
  const reference = await readPlan('national')
  const out: PlanFigures[] = []
  for (const name of PLANS) {
    const draft = await readPlan(name)
    const gold = readGoldFaults(join(SHARED, 'gold'), name)
    const findings = auditDraft({ draft: { id: name, plan: draft }, reference: { id: 'national', plan: reference }, ...data })
    const textOf = textsByClause(draft)
    const found = (fault: GoldFault): boolean => findings.some((finding) => matches(finding, fault, textOf))
    const right = (finding: AuditFinding): boolean => gold.some((fault) => matches(finding, fault, textOf))
    const kinds = KINDS.map((kind): KindFigures => {
      const ofKind = gold.filter((fault) => fault.kind === kind)
      const certain = ofKind.filter((fault) => fault.certainty === 'certain')
      const debatable = ofKind.filter((fault) => fault.certainty === 'debatable')
      const own = findings.filter((finding) => finding.kind === kind)
      return {
        kind,
        certain: certain.length,
        foundCertain: certain.filter(found).length,
        debatable: debatable.length,
        foundDebatable: debatable.filter(found).length,
        findings: own.length,
        inGold: own.filter(right).length,
      }
    })
    const rows = readGoldIndicators(join(SHARED, 'gold'), name)
    const report = compareIndicators(draft, reference)
    const wrong = rows.rows.filter(
      (row) =>
        !report.comparisons.some(
          (compared) =>
            fold(compared.name) === fold(row.name) &&
            String(compared.target?.year) === row.targetYear &&
            fold(compared.reference ?? '') === fold(row.reference ?? '') &&
            compared.verdict === row.verdict,
        ),
    )
    out.push({
      plan: name,
      kinds,
      missed: gold.filter((fault) => !found(fault)),
      outsideGold: findings.filter((finding) => !right(finding)),
      indicatorRows: rows.rows.length,
      indicatorsRight: rows.rows.length - wrong.length,
      missingRight: report.missing.map(fold).join() === rows.missing.map(fold).join(),
      indicatorsWrong: wrong.map((row) => `${row.name} ${row.targetYear} ${row.verdict}`),
    })
  }
  return out
}

/** The figures as lines of text. */
export function formatAuditFigures(figures: readonly PlanFigures[]): string {
  const lines: string[] = []
  for (const plan of figures) {
    lines.push(`${plan.plan}: indicators ${plan.indicatorsRight}/${plan.indicatorRows}, missing list ${plan.missingRight ? 'right' : 'wrong'}`)
    for (const k of plan.kinds)
      lines.push(
        `  ${k.kind.padEnd(20)} certain ${k.foundCertain}/${k.certain}  debatable ${k.foundDebatable}/${k.debatable}  findings ${k.findings}, in gold ${k.inGold}`,
      )
    const sum = (of: (k: KindFigures) => number, typo: boolean): number =>
      plan.kinds.filter((k) => (k.kind === 'typo') === typo).reduce((total, k) => total + of(k), 0)
    lines.push(
      `  recall of certain faults: all but typo ${(sum((k) => k.foundCertain, false) / sum((k) => k.certain, false)).toFixed(2)}, ` +
        `typo ${(sum((k) => k.foundCertain, true) / sum((k) => k.certain, true)).toFixed(2)}`,
    )
  }
  return lines.join('\n')
}
