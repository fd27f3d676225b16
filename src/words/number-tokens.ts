/** A number with what makes it a quantity directly behind it: `65%`, `16.9/10万`, `2025年`, `1.5万`. Runs on folded text. */
const NUMBER = /\d+(?:[.,]\d+)*(?:\/\d*万|[万亿])?(?:%|‰|年|岁)?/g

/** Places of the numbers of a folded text, in reading order. */
export function findNumbers(folded: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = []
  for (const m of folded.matchAll(NUMBER)) out.push({ start: m.index, end: m.index + m[0].length })
  return out
}
