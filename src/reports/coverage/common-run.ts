/**
 * Length of the longest run of letters both texts share, in UTF-16 code units, where it is longer than `known`; else `known`. Looks
 * only for longer runs than it has: nearly all of the texts' places are done with after one look.
 */
export function longestCommonRun(a: string, b: string, known = 0): number {
  let longest = known
  for (let start = 0; start + longest < a.length;) {
    if (b.includes(a.slice(start, start + longest + 1))) longest += 1
    else start += 1
  }
  return longest
}
