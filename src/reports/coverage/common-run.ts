/** Longest run of letters both texts share, in UTF-16 code units. Plain dynamic programme, O(length × length). */
export function longestCommonRun(a: string, b: string): number {
  let previous = new Uint16Array(b.length + 1)
  let current = new Uint16Array(b.length + 1)
  let longest = 0
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      const run = a.charCodeAt(i) === b.charCodeAt(j) ? previous[j]! + 1 : 0
      current[j + 1] = run
      if (run > longest) longest = run
    }
    const spare = previous
    previous = current
    current = spare
    current[0] = 0
  }
  return longest
}
