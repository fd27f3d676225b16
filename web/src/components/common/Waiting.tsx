/** Says that something is on its way; appears only after a moment (CSS), so that quick answers do not flicker. */
export function Waiting({ what }: { readonly what: string }): JSX.Element {
  return (
    <p className="waiting" role="status">
      正在读取{what}……
    </p>
  )
}
