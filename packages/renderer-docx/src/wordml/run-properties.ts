/** How a run differs from its paragraph. */
export interface TextFormat {
  /** Id of a character style. */
  readonly style?: 'Strong' | 'Label' | 'SignerLabel'
  /** Half points. */
  readonly size?: number
  readonly highlight?: 'yellow'
  readonly underline?: 'single'
}

const inStyle = ({ style }: TextFormat): string =>
  style === undefined ? '' : `<w:rStyle w:val="${style}"/>`

const inSize = ({ size }: TextFormat): string =>
  size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`

const marked = ({ highlight, underline }: TextFormat): string =>
  `${highlight === undefined ? '' : `<w:highlight w:val="${highlight}"/>`}${
    underline === undefined ? '' : `<w:u w:val="${underline}"/>`
  }`

/** `w:rPr` of Chinese text: the hint makes Word give “ ” — … a full em. */
export const runProperties = (format: TextFormat): string =>
  `<w:rPr>${inStyle(format)}<w:rFonts w:hint="eastAsia"/>${inSize(format)}${marked(format)}</w:rPr>`
