import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { outlineExport, parsePlan } from '../../src/clauses/index.js'
import { readDocument } from '../../src/documents/read-document.js'
import type { Plan } from '../../src/domain/index.js'

const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url))
const GOLD = join(SHARED, 'gold', 'outline')

/** Files of each labelled plan: every format must give the same outline. */
export const OUTLINE_FILES: Readonly<Record<string, readonly string[]>> = {
  national: ['national.txt', 'national.utf8bom.txt', 'national.docx', 'national.pdf'],
  changbaishan: ['changbaishan.txt', 'changbaishan.gb18030.txt', 'changbaishan.docx', 'changbaishan.pdf'],
  raoping: ['raoping.txt', 'raoping.docx', 'raoping.doc', 'raoping.pdf'],
}

/** A row of the labelled outline. */
interface GoldUnit {
  readonly level: number
  readonly kind: string
  readonly number: string
  readonly title: string
  readonly paragraphs: number
  readonly sentences: number
  readonly first8: string
}

/** Figures of one file against the labelled outline of its plan. */
export interface OutlineFigures {
  readonly file: string
  readonly f1: number
  /** Share of the matched units with the right level and kind. */
  readonly levelAndKind: number
  /** Share of the matched units with the right counts and beginning. */
  readonly counts: number
  readonly joins: string
  readonly tables: string
  /** Measures of the reference found as clauses; '' for other plans. */
  readonly measures: string
  /** Same clause texts, blanks aside, as the first file of the plan. */
  readonly sameClauses: boolean
  /** Numbers and titles of what is missing, extra or wrong; for the developer, never stored. */
  readonly faults: readonly string[]
}

/** Whether the labelled plans are there; evaluations and tests on them are skipped loudly otherwise. */
export const hasOutlineGold = (): boolean => existsSync(join(GOLD, 'national.tsv'))

const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')
/** Brackets and blanks of numbers differ between a dump and an office file made from its cleaned text. */
const key = (unit: { readonly number: string; readonly title: string }): string =>
  squeeze(`${unit.number}|${unit.title}`)

/** Measures all labelled plans in all their formats. Throws when the shared folder is absent. */
export async function evaluateOutline(): Promise<readonly OutlineFigures[]> {
  const figures: OutlineFigures[] = []
  for (const [name, files] of Object.entries(OUTLINE_FILES)) {
    let first: string | null = null
    for (const file of files) {
      const plan = await readPlanFile(file)
      const clauses = plan.clauses.map((clause) => squeeze(clause.text)).join('\n')
      first ??= clauses
      figures.push({ ...measure(name, file, plan), sameClauses: clauses === first })
    }
  }
  return figures
}

/** A plan of the shared folder, read and parsed. */
export async function readPlanFile(file: string): Promise<Plan> {
  return parsePlan(await readDocument(new Uint8Array(readFileSync(join(SHARED, 'plans', file))), file))
}

function measure(name: string, file: string, plan: Plan): Omit<OutlineFigures, 'sameClauses'> {
  const gold = readGold(name)
  const units = outlineExport(plan).units
  const pairs = align(gold.map(key), units.map(key))
  const faults: string[] = []
  const hits = pairs.map(([g, u]) => [gold[g]!, units[u]!] as const)
  const right = hits.filter(([g, u]) => g.level === u.level && g.kind === u.kind)
  const counted = hits.filter(
    ([g, u]) => g.paragraphs === u.paragraphs && g.sentences === u.sentences && squeeze(g.first8) === squeeze(u.first8),
  )
  const [inGold, inPlan] = [new Set(pairs.map(([g]) => g)), new Set(pairs.map(([, u]) => u))]
  gold.forEach((g, i) => inGold.has(i) || faults.push(`missing ${g.kind} ${g.number}${g.title}`))
  units.forEach((u, i) => inPlan.has(i) || faults.push(`extra ${u.kind} ${u.number}${u.title}`))
  for (const [g, u] of hits) {
    if (g.level !== u.level || g.kind !== u.kind)
      faults.push(`level ${g.number}${g.title}: ${g.level} ${g.kind} / ${u.level} ${u.kind}`)
    else if (!counted.some(([, c]) => c === u))
      faults.push(
        `counts ${g.number}${g.title}: ${g.paragraphs} ${g.sentences} ${g.first8} / ${u.paragraphs} ${u.sentences} ${u.first8}`,
      )
  }
  return {
    file,
    f1: (2 * pairs.length) / (gold.length + units.length),
    levelAndKind: right.length / Math.max(hits.length, 1),
    counts: counted.length / Math.max(hits.length, 1),
    joins: joinsFound(name, plan, faults),
    tables: tablesEqual(name, plan, faults),
    measures: name === 'national' ? measuresFound(plan, faults) : '',
    faults,
  }
}

function readGold(name: string): readonly GoldUnit[] {
  return readFileSync(join(GOLD, `${name}.tsv`), 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [level, kind, number, title, paragraphs, sentences, first8] = line.split('\t')
      return {
        level: Number(level),
        kind: kind!,
        number: number!,
        title: title!,
        paragraphs: Number(paragraphs),
        sentences: Number(sentences),
        first8: first8 ?? '',
      }
    })
}

/** Longest common subsequence of two lists of keys: matches in order. */
function align(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++
    else j++
  }
  return pairs
}

function joinsFound(name: string, plan: Plan, faults: string[]): string {
  const cells = plan.tables.flatMap((table) => [...table.header, ...table.rows.flat()])
  const texts = [...plan.text.split('\n'), ...cells].map(squeeze)
  const joins = readFileSync(join(GOLD, 'joins.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([plan_]) => plan_ === name)
  const found = joins.filter(([, before, after]) => {
    const [a, b] = [squeeze(before!), squeeze(after!)]
    const joined = a.at(-1) === b[0] && a.length > 2 ? a + b.slice(1) : a + b
    const ok = texts.some((text) => text.includes(joined))
    if (!ok) faults.push(`join ${before} | ${after}`)
    return ok
  })
  return `${found.length}/${joins.length}`
}

function tablesEqual(name: string, plan: Plan, faults: string[]): string {
  const gold = JSON.parse(readFileSync(join(GOLD, 'tables', `${name}.1.json`), 'utf8')) as Readonly<
    Record<string, string>
  >[]
  let equal = 0
  let cells = 0
  gold.forEach((row, r) => {
    const indicator = plan.indicators[r]
    for (const [field, value] of Object.entries(row)) {
      cells++
      const ours =
        field === 'domain'
          ? indicator?.domain
          : field === 'indicator'
            ? indicator?.name
            : field === 'unit'
              ? indicator?.unit
              : field === 'nature'
                ? indicator?.nature
                : indicator?.cells[field]
      if (ours === value) equal++
      else faults.push(`cell ${r + 1} ${field}: ${value} / ${ours}`)
    }
  })
  if (plan.indicators.length !== gold.length) faults.push(`table rows ${gold.length} / ${plan.indicators.length}`)
  return `${equal}/${cells}${plan.indicators.length === gold.length ? '' : ' rows differ'}`
}

function measuresFound(plan: Plan, faults: string[]): string {
  const texts = new Set(
    plan.clauses
      .filter(({ kind }) => kind === 'measure' || kind === 'box' || kind === 'safeguard')
      .map(({ text }) => squeeze(text)),
  )
  const gold = readFileSync(join(SHARED, 'gold', 'national.measures.tsv'), 'utf8')
    .split('\n')
    .filter((line) => /^N\d/.test(line))
  const found = gold.filter((line) => {
    const [id, text] = line.split('\t')
    const ok = texts.has(squeeze(text!)) || texts.has(withoutRepeat(squeeze(text!)))
    if (!ok) faults.push(`measure ${id}`)
    return ok
  })
  return `${found.length}/${gold.length}`
}

/** The measures keep a character that the source printed on both sides of a page break; the outline's conventions drop one. */
function withoutRepeat(text: string): string {
  for (const line of readFileSync(join(GOLD, 'joins.tsv'), 'utf8').split('\n')) {
    const [, before, after] = line.split('\t').map(squeeze)
    if (before && after && before.at(-1) === after[0] && text.includes(before + after))
      return text.replace(before + after, before + after.slice(1))
  }
  return text
}

/** The figures as lines of a table; `withFaults` lists what is wrong below each file. */
export function formatOutlineFigures(figures: readonly OutlineFigures[], withFaults = false): string {
  const head = 'file                      F1     level+kind counts joins  tables    measures same clauses'
  const lines = figures.flatMap((f) => [
    `${f.file.padEnd(25)} ${f.f1.toFixed(4)} ${f.levelAndKind.toFixed(4)}     ${f.counts.toFixed(3)}  ${f.joins.padEnd(6)} ${f.tables.padEnd(9)} ${f.measures.padEnd(8)} ${f.sameClauses ? 'yes' : 'no'}`,
    ...(withFaults ? f.faults.map((fault) => `    ${fault}`) : []),
  ])
  return [head, ...lines].join('\n')
}
