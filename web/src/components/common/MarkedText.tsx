import { useMemo } from 'react'
import { cutIntoPieces, type Mark } from '../../text/marks.js'

interface Props {
  readonly text: string
  /** Kinds are names of classes in styles/text.css. */
  readonly marks: readonly Mark<string>[]
}

/** A text of a plan with marked runs; always as text, never as markup. */
export function MarkedText({ text, marks }: Props): JSX.Element {
  const pieces = useMemo(() => cutIntoPieces(text, marks), [text, marks])
  return (
    <>
      {pieces.map((piece) =>
        piece.kinds.length === 0 ? (
          piece.text
        ) : (
          <mark key={piece.start} className={piece.kinds.map((k) => `mark-${k}`).join(' ')}>
            {piece.text}
          </mark>
        ),
      )}
    </>
  )
}
