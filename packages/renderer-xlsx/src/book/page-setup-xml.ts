import { encode } from './encode.ts'

/** How a sheet is printed, on A4. */
export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape'
  /** Inches. */
  readonly margins: Readonly<
    Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>
  >
  /** Pages across and down; 0 for as many as it takes. */
  readonly fit?: { readonly width: number; readonly height: number }
  readonly footer: string
  /** Rows at the top of each page: `$1:$2`. */
  readonly titles?: string
  /** What is printed when not all is: `$B$2:$C$9`. */
  readonly area?: string
}

const a4 = 9

/** Resolution, scale: as a workbook says them that asks for none. */
const unasked = ' horizontalDpi="4294967295" verticalDpi="4294967295" scale="100"'

/** The elements of a worksheet from `printOptions` to `headerFooter`. */
export const pageXml = ({ orientation, margins, fit, footer }: PageSetup): string => {
  const { left, right, top, bottom, header, footer: below } = margins
  const fitted =
    fit === undefined ? '' : `${unasked} fitToWidth="${fit.width}" fitToHeight="${fit.height}"`
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${below}"/>`,
    `<pageSetup paperSize="${a4}" orientation="${orientation}"${fitted}/>`,
    `<headerFooter><oddFooter>${encode(footer)}</oddFooter></headerFooter>`,
  ].join('')
}
