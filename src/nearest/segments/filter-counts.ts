import { acceptsLabel, type LabelFilter, type LabelSet } from '../../domain/index.js'
import type { Segment, SegmentFilter } from './segment.js'

interface Counted {
  readonly live: number
  readonly size: number
  readonly matching: number
}

/** Tells for a filter and a segment how many labels pass; remembers it as long as neither changes, for filters used again and again. */
export interface FilterCounts {
  of(filter: LabelFilter, segment: Segment): SegmentFilter
}

/** Nothing counted yet. Functions are asked anew each time: nobody knows what they will say. */
export function createFilterCounts(): FilterCounts {
  const known = new WeakMap<LabelSet, WeakMap<Segment, Counted>>()
  const countedBefore = (set: LabelSet, segment: Segment): number | undefined => {
    const found = known.get(set)?.get(segment)
    return found?.live === segment.live && found.size === set.size ? found.matching : undefined
  }
  return {
    of(filter, segment) {
      const accept = acceptsLabel(filter)!
      if (typeof filter === 'function') return { accept, matching: segment.count(accept) }
      const matching = countedBefore(filter, segment) ?? segment.count(accept)
      const ofSet = known.get(filter) ?? new WeakMap<Segment, Counted>()
      ofSet.set(segment, { live: segment.live, size: filter.size, matching })
      known.set(filter, ofSet)
      return { accept, matching }
    },
  }
}
