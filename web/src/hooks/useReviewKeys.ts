import { useEffect, useRef } from 'react'
import { type ReviewAction, reviewActionOf } from '../keyboard.js'

/** Fields in which letters are letters, and widgets which use the arrow keys themselves. */
const OWN_KEYS = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="dialog"], [role="tab"]'

/** Calls `act` for the review keys pressed anywhere on the page outside of fields and dialogues. */
export function useReviewKeys(act: (action: ReviewAction) => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return
      const action = reviewActionOf(event)
      if (action === null) return
      event.preventDefault()
      latest.current(action)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
