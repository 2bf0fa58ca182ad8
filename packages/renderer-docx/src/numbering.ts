import type { HeadingLevel } from '@jibao/document'
import { listMarker, styles } from '@jibao/typography'
import type { ILevelsOptions, INumberingOptions } from 'docx'
import { chineseText } from './render-inlines.ts'
import { characters } from './twips.ts'

/** 一、 （一） 1. （1）(GB/T 9704-2012 7.3.3), in Word's words. */
const headingLevels: readonly Pick<ILevelsOptions, 'format' | 'text'>[] = [
  { format: 'chineseCountingThousand', text: '%1、' },
  { format: 'chineseCountingThousand', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimal', text: '（%4）' },
]

const indent = {
  firstLine: characters(styles.body.indent),
  firstLineChars: 100 * styles.body.indent,
}

const levelOf = (level: number, look: Pick<ILevelsOptions, 'format' | 'text'>): ILevelsOptions => ({
  level,
  ...look,
  suffix: 'nothing',
  // Said again, as some programs take a level without an indent for one of 0.
  style: { run: chineseText, paragraph: { indent } },
})

/** The lists of the file: the headings, which are one, and what lists of the report are made on. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'headings',
      levels: headingLevels.map((look, level) => {
        const { style, ...options } = levelOf(level, look)
        return { ...options, style: { ...style, style: `Heading${level + 1}` } }
      }),
    },
    { reference: 'ordered', levels: [levelOf(0, { format: 'decimal', text: '%1.' })] },
    {
      reference: 'bullets',
      levels: [levelOf(0, { format: 'bullet', text: listMarker(0, false) })],
    },
  ],
}

/** What makes a heading's style count. */
export const headingNumbering = (level: HeadingLevel) =>
  ({ reference: 'headings', level: level - 1 }) as const
