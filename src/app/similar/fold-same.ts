import type { Word } from '../../domain/index.js'

/** Something found that has words. */
interface HasWords {
  readonly text: { readonly words: readonly Word[] }
}

/** Clauses of one wording: the first of them and the others, in the order they came. */
export interface Folded<T> {
  readonly first: T
  readonly same: readonly T[]
}

/** The wording without marks and blanks, in the form that is compared. */
const wording = (words: readonly Word[]): string =>
  words
    .filter((w) => w.kind !== 'mark')
    .map((w) => w.norm)
    .join('')

/** Folds what has the same wording into one; `limit` of those come, each with all its other places among `found`. */
export function foldSame<T extends HasWords>(found: readonly T[], limit: number): Folded<T>[] {
  const groups = new Map<string, { first: T; same: T[] }>()
  for (const f of found) {
    const key = wording(f.text.words)
    const earlier = groups.get(key)
    if (earlier) earlier.same.push(f)
    else if (groups.size < limit) groups.set(key, { first: f, same: [] })
  }
  return [...groups.values()]
}
