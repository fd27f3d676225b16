/** Code units that folding may change: all but common Han, ideographic stop marks and lower-case ASCII. */
const OPEN = /[^\u4e00-\u9fff\u3001\u3002 -@[-~]/g

function foldUnit(unit: string): string {
  const folded = unit.normalize('NFKC').toLowerCase()
  return folded.length === 1 ? folded : unit
}

/**
 * NFKC and lower case, code unit by code unit, so that positions stay: a character whose folded form has another length
 * (㎡ would become m2, ⑩ 10) is left as it is, and an accent never joins the letter before it.
 */
export function fold(text: string): string {
  return text.replace(OPEN, foldUnit)
}
