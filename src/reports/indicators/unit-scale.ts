/** What a unit measures, so that two printed numbers can be put on one scale. */
export interface UnitScale {
  /** `unknown` where the table prints no unit or one not listed here. */
  readonly dimension: 'ratio' | 'time' | 'amount' | 'area' | 'unknown'
  /** Factor from the printed number to the base unit of the dimension. */
  readonly factor: number
  /** True for totals that grow with the size of the place (`亿元`, `万人`, `家`): no plan can be held to another's. */
  readonly absolute: boolean
}

const RATIOS: readonly (readonly [RegExp, number])[] = [
  [/^[%％]$|^百分(之|比)/, 1e-2],
  [/^‰$|^千分/, 1e-3],
  [/^(1?\/|每)(10|十)万(人)?$|^(10|十)万分/, 1e-5],
  [/^(1?\/|每)万(人|车)?$|^万分/, 1e-4],
  [/^(1?\/|每)(1000|千)(人)?$/, 1e-3],
]

const MONEY: readonly (readonly [RegExp, number])[] = [
  [/^万亿元?$/, 1e12],
  [/^亿元?$/, 1e8],
  [/^万元$/, 1e4],
  [/^元$/, 1],
]

const scale = (dimension: UnitScale['dimension'], factor: number, absolute = false): UnitScale => ({
  dimension,
  factor,
  absolute,
})

/** Reads a unit as printed; `perHead` names (每千人口…, 人均…) make counts and money comparable between places. */
export function unitScale(unit: string, name: string): UnitScale {
  const plain = unit.normalize('NFKC').replace(/\s/g, '')
  const perHead = /每(千|万|百|十万)|人均|户均/.test(name) || /[/／](千|万|每)|人均/.test(plain)
  for (const [pattern, factor] of RATIOS) if (pattern.test(plain)) return scale('ratio', factor)
  for (const [pattern, factor] of MONEY) if (pattern.test(plain)) return scale('amount', factor, !perHead)
  if (/^(岁|年|天|日|小时|分钟)$/.test(plain)) return scale('time', 1)
  if (/^(平方米|m2|㎡|公里|千米)/.test(plain)) return scale('area', 1, !perHead)
  const count = /^(万)?(人次|人|个|家|所|张|名|床|例|件|支|份|辆|台|处|项|吨)/.exec(plain)
  if (count !== null) return scale('amount', count[1] === undefined ? 1 : 1e4, !perHead)
  return scale('unknown', 1)
}
