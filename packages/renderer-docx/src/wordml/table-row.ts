export interface RowProperties {
  /** Whether it stays on one page. */
  readonly cantSplit?: boolean
  /** Whether it is said again at the head of each page. */
  readonly isHeader?: boolean
  /** Neither more nor less, twips. */
  readonly height?: number
}

/** `w:tr` */
export const tableRow = (
  { cantSplit = false, isHeader = false, height }: RowProperties,
  cells: string,
): string => {
  let properties = ''
  if (cantSplit) properties += '<w:cantSplit/>'
  if (isHeader) properties += '<w:tblHeader/>'
  if (height !== undefined) properties += `<w:trHeight w:val="${height}" w:hRule="exact"/>`
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
}
