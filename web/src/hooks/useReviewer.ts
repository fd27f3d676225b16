import { useCallback, useSyncExternalStore } from 'react'

const KEY = 'duibiao.reviewer'
const CHANGED = 'duibiao:reviewer'

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener)
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener(CHANGED, listener)
    window.removeEventListener('storage', listener)
  }
}

/** Name under which decisions are saved, kept in this browser; '' while nobody has said who they are. */
export function useReviewer(): readonly [string, (name: string) => void] {
  const name = useSyncExternalStore(subscribe, () => window.localStorage.getItem(KEY) ?? '')
  const choose = useCallback((next: string) => {
    window.localStorage.setItem(KEY, next.trim())
    window.dispatchEvent(new Event(CHANGED))
  }, [])
  return [name, choose]
}
