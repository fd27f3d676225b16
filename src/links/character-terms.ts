const SILENT = /[\p{P}\p{S}\p{Z}\p{C}]+/u
const SURROGATE = /[\ud800-\udfff]/

/** Character n-grams of the folded text, none of them across a mark or a blank. */
export function characterTerms(folded: string, shortest: number, longest: number): string[] {
  const out: string[] = []
  for (const run of folded.split(SILENT)) {
    if (SURROGATE.test(run)) pushWide(out, [...run], shortest, longest)
    else {
      for (let n = shortest; n <= longest; n++)
        for (let at = 0; at + n <= run.length; at++) out.push(run.slice(at, at + n))
    }
  }
  return out
}

/** The same where some characters take two code units. */
function pushWide(out: string[], characters: readonly string[], shortest: number, longest: number): void {
  for (let n = shortest; n <= longest; n++) {
    for (let at = 0; at + n <= characters.length; at++) out.push(characters.slice(at, at + n).join(''))
  }
}
