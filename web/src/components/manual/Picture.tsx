interface Props {
  readonly address: string
  /** What is to be seen, for those who do not see it. */
  readonly alt: string
  /** One line under the picture. */
  readonly caption: string
}

/** Size of the pictures (web/manual/shots.mts): keeps their place while they load. */
const [WIDTH, HEIGHT] = [1280, 720]

/** A picture of the page itself, taken with the invented sample. */
export function Picture({ address, alt, caption }: Props): JSX.Element {
  return (
    <figure className="picture">
      <img src={address} alt={alt} width={WIDTH} height={HEIGHT} loading="lazy" />
      <figcaption className="quiet small">{caption}</figcaption>
    </figure>
  )
}
