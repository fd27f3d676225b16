/** Makes something at the first call and keeps it; a failed making is tried again at the next call. */
export function once<T>(make: () => Promise<T>): { get(): Promise<T>; made(): Promise<T> | undefined } {
  let kept: Promise<T> | undefined
  return {
    get() {
      kept ??= make().catch((error: unknown) => {
        kept = undefined
        throw error
      })
      return kept
    },
    made: () => kept,
  }
}
