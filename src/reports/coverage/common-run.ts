/** Longest run of letters both texts share, in UTF-16 code units. Plain dynamic programme, O(length × length). */
export function longestCommonRun(a: string, b: string): number {
  let previous = new Uint16Array(b.length + 1)
  let current = new Uint16Array(b.length + 1)
  let longest = 0
  const codes = Uint16Array.from({ length: b.length }, (_, j) => b.charCodeAt(j))
  for (let i = 0; i < a.length; i++) {
    const code = a.charCodeAt(i)
    for (let j = 0; j < codes.length; j++) {
      const run = code === codes[j] ? previous[j]! + 1 : 0
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
