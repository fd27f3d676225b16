import { useEffect, useRef } from 'react'
import { type ReviewAction, reviewActionOf } from '../keyboard.js'

/** Choices which use the arrow keys themselves, and nothing else. */
const OWN_ARROWS = 'input[type="radio"], [role="tab"]'

/** Fields in which letters are letters. */
const OWN_KEYS =
  'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="combobox"], [role="dialog"]'

/** Calls `act` for the review keys pressed anywhere on the page outside of fields and dialogues. */
export function useReviewKeys(act: (action: ReviewAction) => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.target instanceof Element) {
        if (event.target.closest(OWN_KEYS)) return
        if (event.key.startsWith('Arrow') && event.target.closest(OWN_ARROWS)) return
      }
      const action = reviewActionOf(event)
      if (action === null) return
      event.preventDefault()
      latest.current(action)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
