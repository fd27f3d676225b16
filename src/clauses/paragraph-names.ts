import type { FlowItem } from './flow.js'
import { headingOf } from './heading-line.js'
import { namingSentenceEnd } from './naming-sentence.js'

/**
 * Unnumbered paragraphs that are items of their own because their first sentence names them (`强化疫苗预防接种。…`): flow item ->
 * offset of the mark that closes the name. Only where several paragraphs stand side by side: the short first sentence of a
 * lone paragraph is a measure like any other.
 */
export function nameParagraphs(items: readonly FlowItem[], from: number): ReadonlyMap<number, number> {
  const names = new Map<number, number>()
  let group: number[] = []
  let before = 0
  const close = (): void => {
    if (group.length + before >= 2) {
      for (const i of group) {
        const end = namingSentenceEnd((items[i] as { text: string }).text)
        if (end > 0) names.set(i, end)
      }
    }
    group = []
    before = 0
  }
  for (let i = from; i < items.length; i++) {
    const item = items[i]!
    if (item.kind === 'grid' || item.frame !== undefined) {
      close()
      continue
    }
    const heading = headingOf(item)
    if (heading === null) group.push(i)
    else {
      close()
      before = heading.kind === 'numbered' && heading.bodyStart < item.text.length ? 1 : 0
    }
  }
  close()
  return names
}
