/** Mean, highest and lowest of some numbers; 0 of none. */
export const mean = (xs: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < xs.length; i++) sum += xs[i]!
  return xs.length === 0 ? 0 : sum / xs.length
}

export const highest = (xs: ArrayLike<number>): number => {
  let found = xs.length === 0 ? 0 : -Infinity
  for (let i = 0; i < xs.length; i++) found = Math.max(found, xs[i]!)
  return found
}

export const lowest = (xs: ArrayLike<number>): number => {
  let found = xs.length === 0 ? 0 : Infinity
  for (let i = 0; i < xs.length; i++) found = Math.min(found, xs[i]!)
  return found
}
