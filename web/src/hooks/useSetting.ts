import { useCallback, useState } from 'react'

/** A yes-or-no preference of this browser (同步滚动, 判定后自动下一条). */
export function useSetting(name: string, initial: boolean): readonly [boolean, (on: boolean) => void] {
  const key = `duibiao.${name}`
  const [on, setOn] = useState(() => {
    const kept = window.localStorage.getItem(key)
    return kept === null ? initial : kept === '1'
  })
  const change = useCallback(
    (next: boolean) => {
      window.localStorage.setItem(key, next ? '1' : '0')
      setOn(next)
    },
    [key],
  )
  return [on, change]
}
