import type { OutlineUnit } from '../../../src/api/contract.js'

/** Number and title of a unit as printed, for lists; `（开头部分）` for the front, whose title is empty. */
export function headingText(unit: OutlineUnit): string {
  if (unit.number === '' && unit.title === '') return unit.kind === 'front' ? '（开头部分）' : '（无标题）'
  return `${unit.number}${/[.\d)）]$/.test(unit.number) ? ' ' : ''}${unit.title}`
}

/** Ancestors of a unit from the chapter down, the unit itself last; empty for an unknown id. */
export function lineOf(units: readonly OutlineUnit[], id: string): readonly OutlineUnit[] {
  const byId = new Map(units.map((u) => [u.id, u]))
  const line: OutlineUnit[] = []
  for (
    let unit = byId.get(id);
    unit && !line.includes(unit);
    unit = unit.parent === null ? undefined : byId.get(unit.parent)
  ) {
    line.unshift(unit)
  }
  return line
}
