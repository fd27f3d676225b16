/** A run of Chinese characters, blanks inside left out, with the offset of each in the text it was taken from. */
export interface HanRun {
  readonly characters: string
  readonly offsets: readonly number[]
  /** Whether a digit or letter stands right before or after: then the run's edge is no edge of wording. */
  readonly digitBefore: boolean
  readonly digitAfter: boolean
}

const HAN = /[\u4e00-\u9fff]/
const DIGIT_OR_LETTER = /[\p{N}\p{Script=Latin}%％‰]/u

/** The runs of Chinese characters of a text, in reading order. */
export function hanRuns(text: string): HanRun[] {
  const runs: HanRun[] = []
  let characters = ''
  let offsets: number[] = []
  let before = ''
  let last = ''
  const close = (next: string): void => {
    if (characters !== '')
      runs.push({ characters, offsets, digitBefore: DIGIT_OR_LETTER.test(before), digitAfter: DIGIT_OR_LETTER.test(next) })
    characters = ''
    offsets = []
  }
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!
    if (/\s/.test(character)) continue
    if (HAN.test(character)) {
      if (characters === '') before = last
      characters += character
      offsets.push(i)
    } else close(character)
    last = character
  }
  close('')
  return runs
}
