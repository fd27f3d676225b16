import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Begins to draw this far before it comes on the screen. */
const AHEAD = '200px'

/** Draws what is below the screen only when the reader comes near it, and then keeps it; `height` in pixels holds its place. */
export function WhenNear({ height, children }: { readonly height: number; readonly children: ReactNode }): JSX.Element {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (place.current === null) return
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((e) => e.isIntersecting)) setNear(true)
      },
      { rootMargin: AHEAD },
    )
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={place} style={near ? undefined : { minHeight: height }}>
      {near && children}
    </div>
  )
}
