import { styles } from '@jibao/typography'
import { Footer, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx'
import { chineseText } from './render-inlines.ts'
import { twips } from './twips.ts'

/** One character of the page number's size. */
const indent = twips(styles.pageNumber.size)

const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: side,
        indent: { [side]: indent },
        children: [new TextRun({ ...chineseText, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

/** — 1 —, one character in from the outer edge: odd pages right, even pages left (GB/T 9704-2012 7.5). */
export const pageNumberFooters = (): NonNullable<ISectionOptions['footers']> => ({
  default: pageNumber('right'),
  even: pageNumber('left'),
})
