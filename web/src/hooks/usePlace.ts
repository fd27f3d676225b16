import { useCallback, useSyncExternalStore } from 'react'
import { parsePlace, type Place } from '../routes.js'

/** `replaceState` fires no event of its own; this one tells the page. */
const MOVED = 'duibiao:moved'

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  window.addEventListener('popstate', listener)
  window.addEventListener(MOVED, listener)
  return () => {
    window.removeEventListener('hashchange', listener)
    window.removeEventListener('popstate', listener)
    window.removeEventListener(MOVED, listener)
  }
}

/** The current route and its settings; renders again when the address changes. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return parsePlace(hash)
}

/** Goes to an address made by `hrefOf`; `replace` leaves no step for the browser's back button (moving a selection). */
export function useNavigate(): (href: string, how?: 'push' | 'replace') => void {
  return useCallback((href, how = 'push') => {
    if (how === 'replace') window.history.replaceState(null, '', href)
    else window.history.pushState(null, '', href)
    window.dispatchEvent(new Event(MOVED))
  }, [])
}
