import type { ChapterRole, Clause, Indicator, IndicatorValue, OutlineUnit, Plan, PlanProfile } from '../../../src/domain/index.js'

/** A line of an invented plan: a heading, a body paragraph or a table row. */
export type TinyLine =
  | { readonly heading: string; readonly role?: ChapterRole; readonly kind?: OutlineUnit['kind']; readonly inside?: string }
  | { readonly body: string; readonly kind?: Clause['kind'] }

export const heading = (text: string, role: ChapterRole = 'task', kind: OutlineUnit['kind'] = 'item'): TinyLine => ({
  heading: text,
  role,
  kind,
})
export const body = (text: string, kind: Clause['kind'] = 'measure'): TinyLine => ({ body: text, kind })

const PROFILE: PlanProfile = {
  title: '云岭县卫生健康“十四五”规划',
  level: 'county',
  region: '云岭',
  selfNames: ['全县'],
  period: '十四五',
  baseYear: 2020,
  targetYear: 2025,
}

/** Builds a plan from lines; body lines are cut into sentences, ids are c1, c2, … */
export function tinyPlan(lines: readonly TinyLine[], profile: Partial<PlanProfile> = {}, indicators: readonly TinyRow[] = []): Plan {
  let text = ''
  const clauses: Clause[] = []
  const units: OutlineUnit[] = []
  const add = (line: string): { start: number; end: number } => {
    if (text !== '') text += '\n'
    const start = text.length
    text += line
    return { start, end: text.length }
  }
  const unit = (title: string, role: ChapterRole, kind: OutlineUnit['kind'], span: { start: number; end: number }): void => {
    const printed = /^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|专栏\d*)/.exec(title)?.[0] ?? ''
    units.push({
      id: `u${units.length + 1}`,
      parent: kind === 'section' || kind === 'item' ? (units.findLast((u) => u.kind === 'chapter')?.id ?? null) : null,
      level: kind === 'chapter' ? 1 : 2,
      kind,
      role,
      number: printed,
      title: title.slice(printed.length).replace(/。$/, ''),
      heading: span,
      paragraphs: 1,
      sentences: 1,
    })
  }
  const clause = (kind: Clause['kind'], span: { start: number; end: number }): string => {
    const id = `c${clauses.length + 1}`
    clauses.push({
      id,
      index: clauses.length,
      kind,
      text: text.slice(span.start, span.end),
      span,
      path: [],
      unit: units.at(-1)!.id,
      paragraph: clauses.length,
      task: '',
    })
    return id
  }
  if (lines[0] === undefined || !('heading' in lines[0])) unit('主要任务', 'task', 'chapter', { start: 0, end: 0 })
  for (const line of lines) {
    if ('heading' in line) {
      unit(line.heading, line.role ?? 'task', line.kind ?? 'item', add(line.heading))
      continue
    }
    const { start } = add(line.body)
    let at = start
    for (const sentence of line.body.match(/[^。！？]*[。！？]|[^。！？]+$/g) ?? []) {
      clause(line.kind ?? 'measure', { start: at, end: at + sentence.length })
      at += sentence.length
    }
  }
  const rows = indicators.map((row): Indicator => {
    const printed = [row.name, row.unit === '' ? '' : `（${row.unit}）`, ' ', row.baseline, ' ', row.target, ' ', row.nature ?? ''].join('')
    const id = clause('indicator', add(printed.trim()))
    const baseline = value(row.baseline, row.baselineYear ?? 2020)
    const target = value(row.target, 2025)
    return {
      clause: id,
      domain: '',
      name: row.name,
      unit: row.unit,
      baseline,
      target,
      values: [baseline, target],
      nature: row.nature ?? '',
      cells: { 指标: row.name, '2020年': row.baseline, '2025年': row.target, ...row.cells },
    }
  })
  return {
    text,
    profile: { ...PROFILE, ...profile },
    units,
    clauses,
    tables: [],
    indicators: rows,
    numbering: [],
    notes: [],
  }
}

/** A row of an invented indicator table for 2020 and 2025. */
export interface TinyRow {
  readonly name: string
  readonly unit: string
  readonly baseline: string
  readonly target: string
  readonly nature?: Indicator['nature']
  readonly baselineYear?: number
  readonly cells?: Readonly<Record<string, string>>
}

export const row = (name: string, unit: string, baseline: string, target: string, nature: Indicator['nature'] = ''): TinyRow => ({
  name,
  unit,
  baseline,
  target,
  nature,
})

/** Reads a printed value the way plans print them. */
export function value(printed: string, year: number): IndicatorValue {
  const numbers = printed.match(/\d+(\.\d+)?/g) ?? []
  const comparison: IndicatorValue['comparison'] = /稳定/.test(printed)
    ? 'stable'
    : /提高|降低|下降|增长/.test(printed)
      ? 'change'
      : /≥/.test(printed)
        ? '>='
        : /≤/.test(printed)
          ? '<='
          : /[>＞]/.test(printed)
            ? '>'
            : /[<＜]/.test(printed)
              ? '<'
              : numbers.length === 1
                ? '='
                : 'none'
  return { year, printed, value: numbers.length === 1 ? Number(numbers[0]) : null, comparison }
}
