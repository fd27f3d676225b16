/** Characters that are taken for one another, in typing by their sound, in scanning and handwriting by their looks. */
export interface Confusables {
  /** Characters that look like this one, most alike first. */
  looksLike(character: string): string
  /** Characters that share a reading with this one, tones left out; common ones first. */
  soundsLike(character: string): string
}

/** Reads the table `character<TAB>readings, blank between<TAB>look-alikes`, one character a line, common ones first. */
export function parseConfusables(table: string): Confusables {
  const looks = new Map<string, string>()
  const readings = new Map<string, string[]>()
  const bySound = new Map<string, string>()
  for (const line of table.split('\n')) {
    const [character = '', sounds = '', alike = ''] = line.split('\t')
    if (character === '') continue
    looks.set(character, alike)
    readings.set(character, sounds.split(' '))
    for (const sound of sounds.split(' ')) bySound.set(sound, (bySound.get(sound) ?? '') + character)
  }
  return {
    looksLike: (character) => looks.get(character) ?? '',
    soundsLike: (character) =>
      (readings.get(character) ?? [])
        .map((sound) => bySound.get(sound) ?? '')
        .join('')
        .replaceAll(character, ''),
  }
}
