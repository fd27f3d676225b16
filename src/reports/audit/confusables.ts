/** Characters that are taken for one another in typing (sound) or in scanning (shape). */
export interface Confusables {
  /** The characters a character may stand for by mistake, likeliest first. */
  of(character: string): string
}

/** Reads the table `character<TAB>characters it is confused with`, one a line. */
export function parseConfusables(table: string): Confusables {
  const map = new Map<string, string>()
  for (const line of table.split('\n')) {
    const [character = '', others = ''] = line.split('\t')
    if (character !== '') map.set(character, others)
  }
  return { of: (character) => map.get(character) ?? '' }
}
