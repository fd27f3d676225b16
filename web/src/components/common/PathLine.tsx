/** Where something stands in the outline of its plan: headings from the chapter down. */
export function PathLine({ path }: { readonly path: readonly string[] }): JSX.Element {
  return (
    <ol className="path-line" aria-label="在规划中的位置">
      {path.map((heading, i) => (
        <li key={i} title={heading}>
          {heading}
        </li>
      ))}
    </ol>
  )
}
