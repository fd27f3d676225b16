function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** Dice coefficient of the character bigrams of two texts (Dice 1945); 1 for equal texts, 0 for texts without a common pair. */
export function textSimilarity(a: string, b: string): number {
  if (a === b) return 1
  const [left, right] = [bigrams(a), bigrams(b)]
  let shared = 0
  for (const [pair, n] of left) shared += Math.min(n, right.get(pair) ?? 0)
  const total = Math.max(a.length - 1, 0) + Math.max(b.length - 1, 0)
  return total === 0 ? 0 : (2 * shared) / total
}
