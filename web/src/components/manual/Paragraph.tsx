/** A paragraph of Chinese written over several lines of source: the blanks that JSX makes of line ends are taken out. */
export function Paragraph({ children }: { readonly children: string }): JSX.Element {
  return <p>{children.replace(/([^\x20-\x7e]) (?=[^\x20-\x7e])/g, '$1')}</p>
}
