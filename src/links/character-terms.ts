const SILENT = /[\p{P}\p{S}\p{Z}\p{C}]+/u

/** Character n-grams of the folded text, none of them across a mark or a blank. */
export function characterTerms(folded: string, shortest: number, longest: number): string[] {
  const out: string[] = []
  for (const run of folded.split(SILENT)) {
    const characters = [...run]
    for (let n = shortest; n <= longest; n++) {
      for (let at = 0; at + n <= characters.length; at++) out.push(characters.slice(at, at + n).join(''))
    }
  }
  return out
}
