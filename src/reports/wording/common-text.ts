import { type ComparedText, sharedMarks } from './overlap.js'

/** The parts of the first text (`own` as it is written) that all the others hold, their numbers included; `…` for the rest. */
export function commonText(own: string, [first, ...others]: readonly ComparedText[]): string {
  const all = new Uint8Array(first!.length).fill(1)
  for (const other of others) sharedMarks(first!, other).forEach((mark, i) => (all[i]! &= mark))
  const numbers = new Map(first!.numbers.map((n, place) => [n.at, { ...n, place }]))
  let text = ''
  all.forEach((mark, i) => {
    const number = numbers.get(i)
    const isEqual = !number || others.every((o) => o.numbers[number.place]?.folded === number.folded)
    if (mark === 1 && isEqual) text += number?.text ?? own[first!.folded.offsets[i]!]
    else if (!text.endsWith('…')) text += '…'
  })
  return text
}
