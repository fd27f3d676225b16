/**
 * Pieces that a difference may fall between: a number with its percent sign is one piece (so that 38% against 32.5% reads
 * [32.5%][38%] and not 3[8][2.5]%), a Latin word is one, every other character stands alone. Surrogate pairs stay whole.
 */
const TOKEN = /[0-9０-９]+(?:[.．,，][0-9０-９]+)*[%％‰]?|[A-Za-z]+|[\s\S]/gu

/** The tokens of a text in order; joined they give the text again. */
export function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? []
}
