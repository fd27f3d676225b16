/** A value as printed and, where it can be read, as a number. */
export interface IndicatorValue {
  /** Year the value is for; null where the header gives none. */
  readonly year: number | null
  /** As printed, outer blanks cut: `≤14.5`, `提高1岁`, `——`, `98/91`. */
  readonly printed: string
  /** The number meant; null for words, dashes and several numbers in one cell. */
  readonly value: number | null
  readonly comparison: '=' | '<' | '<=' | '>' | '>=' | 'about' | 'change' | 'stable' | 'none'
}

export type IndicatorNature = '预期性' | '约束性' | ''

/** A row of an indicator table in words: each cell behind its column's name, empty cells left out (`2025年：78.2；属性：预期性`). */
export function indicatorText(indicator: Pick<Indicator, 'cells'>): string {
  return Object.entries(indicator.cells)
    .filter(([, value]) => value !== '')
    .map(([column, value]) => `${column}：${value}`)
    .join('；')
}

/** A row of an indicator table in few words, name and dated values: `人均预期寿命（岁）：2020年 77.2，2025年 78.2`. */
export function indicatorBrief({ name, unit, values }: Pick<Indicator, 'name' | 'unit' | 'values'>): string {
  const dated = values.map((v) => (v.year === null ? v.printed : `${v.year}年 ${v.printed}`))
  return `${name}${unit === '' ? '' : `（${unit}）`}：${dated.join('，')}`
}

/** A row of an indicator table. */
export interface Indicator {
  /** Clause id of the row. */
  readonly clause: string
  readonly domain: string
  /** Name without its unit bracket. */
  readonly name: string
  /** As printed: `%`, `‰`, `岁`, `1/10万`; '' where none is given. */
  readonly unit: string
  readonly baseline: IndicatorValue | null
  /** The target of the last planned year. */
  readonly target: IndicatorValue | null
  /** Every dated value of the row in column order (a table may have 2022, 2025 and 2030). */
  readonly values: readonly IndicatorValue[]
  readonly nature: IndicatorNature
  /** All cells by header, as printed; merged domain cells filled down. */
  readonly cells: Readonly<Record<string, string>>
}
