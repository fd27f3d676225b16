/** Ranks from 1, equal values sharing the mean of theirs. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]!)
  const out = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++
    for (let at = from; at < to; at++) out[order[at]!] = (from + 1 + to) / 2
    from = to
  }
  return out
}

/** Spearman's rank correlation in [-1, 1]: Pearson's of the ranks. NaN where one side does not vary. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)]
  const middle = (a.length + 1) / 2
  let [both, left, right] = [0, 0, 0]
  x.forEach((rank, at) => {
    const [dx, dy] = [rank - middle, y[at]! - middle]
    both += dx * dy
    left += dx * dx
    right += dy * dy
  })
  return both / Math.sqrt(left * right)
}
