import type { ListInstance, ListLevel } from './numbering.js'
import { formatNumber } from './number-format.js'

/** Counts the automatic numbers of a document: call it once for each numbered paragraph, in reading order. */
export interface ListCounter {
  /** The number in front of the next paragraph as Word prints it (`（二）`), '' for none, and what stands behind it. */
  next(list: ListInstance, level: number): { readonly number: string; readonly suffix: ListLevel['suffix'] }
}

/** Symbol fonts put their bullets into the private use area, where no other font has anything. */
const PRIVATE_USE = /[\uE000-\uF8FF]/g

/** What such a bullet is written as. */
const PLAIN_BULLET = '●'

/**
 * A counter with nothing counted yet. Levels count on within one abstract list, whichever instance a paragraph names; an instance with a start
 * of its own (startOverride) begins there when it is first used. A paragraph of a level starts all deeper levels again.
 */
export function listCounter(): ListCounter {
  const counters = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()
  return {
    next: (list, level) => {
      const counts = counters.get(list.abstractId) ?? []
      counters.set(list.abstractId, counts)
      applyOverrides(list, level, counts, started)
      const own = list.levels.get(level)!
      const before = counts[level]
      counts[level] = before === undefined ? own.start : before + 1
      for (let above = 0; above < level; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1
      restartDeeper(list, level, counts)
      return { number: numberText(list, own, counts), suffix: own.suffix }
    },
  }
}

/** A startOverride works once for each level of an instance: when that level is first used through it. */
function applyOverrides(list: ListInstance, level: number, counts: (number | undefined)[], started: Set<string>): void {
  for (const [at, start] of list.startOverrides) {
    const key = `${list.numId}/${at}`
    if (at !== level || started.has(key)) continue
    started.add(key)
    counts[at] = start - 1
  }
}

function restartDeeper(list: ListInstance, level: number, counts: (number | undefined)[]): void {
  for (let deeper = level + 1; deeper < counts.length; deeper += 1) {
    const after = list.levels.get(deeper)?.restartAfter
    if (after === undefined || (after > 0 && level < after)) counts[deeper] = undefined
  }
}

function numberText(list: ListInstance, own: ListLevel, counts: readonly (number | undefined)[]): string {
  const text = own.text.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1
    const level = list.levels.get(at)
    const count = counts[at] ?? level?.start ?? 0
    return formatNumber(count, own.legal ? 'decimal' : (level?.format ?? 'decimal'))
  })
  return text.replace(PRIVATE_USE, PLAIN_BULLET)
}
