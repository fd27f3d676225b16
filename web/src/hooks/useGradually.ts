import { startTransition, useEffect, useState } from 'react'

/**
 * The first `first` items at once, all of them as soon as the page has been painted; the rest is rendered in slices between which the
 * page answers. Once everything was shown it stays, also for a list loaded anew.
 */
export function useGradually<T>(items: readonly T[], first: number): readonly T[] {
  const [all, setAll] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setAll(true)))
    return () => cancelAnimationFrame(frame)
  }, [])
  return all ? items : items.slice(0, first)
}
