import type { HeadingLevel, ListNode } from '@jibao/document'
import { listMarker, styles } from '@jibao/typography'
import type { ILevelsOptions, INumberingOptions, IRunStylePropertiesOptions } from 'docx'
import { type FontNames, fontOf } from './font-names.ts'
import { chineseText } from './render-inlines.ts'
import { characters } from './twips.ts'

/** 一、 （一） 1. （1）(GB/T 9704-2012 7.3.3), in Word's words. */
const headingLevels: readonly Look[] = [
  { format: 'chineseCountingThousand', text: '%1、' },
  { format: 'chineseCountingThousand', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimal', text: '（%4）' },
]

const indent = {
  firstLine: characters(styles.body.indent),
  firstLineChars: 100 * styles.body.indent,
}

type Look = Pick<ILevelsOptions, 'format' | 'text'>

const levelOf = (level: number, look: Look, run: IRunStylePropertiesOptions = {}) =>
  ({
    level,
    ...look,
    suffix: 'nothing',
    // Said again, as some programs take a level without an indent for one of 0.
    style: { run: { ...chineseText, ...run }, paragraph: { indent } },
  }) satisfies ILevelsOptions

/** What is printed before the items of each kind of list: typography's `listMarker`, in Word's words. */
const listLooks = {
  bullets: { format: 'bullet', text: listMarker(0, { ordered: false }) },
  decimal: { format: 'decimal', text: '%1.' },
  chapter: { format: 'chineseCountingThousand', text: '%1、' },
  phrase: { format: 'chineseCountingThousand', text: '%1是' },
} as const satisfies Readonly<Record<ListKind, Look>>

type ListKind = 'bullets' | NonNullable<ListNode['counting']>

const listKinds = Object.keys(listLooks) as readonly ListKind[]

/** The lists of the file: the headings, which are one, and what lists of the report are made on. */
export const numbering = (names: FontNames): INumberingOptions => ({
  config: [
    {
      reference: 'headings',
      levels: headingLevels.map((look, level) => {
        const { style, ...options } = levelOf(level, look)
        return { ...options, style: { ...style, style: `Heading${level + 1}` } }
      }),
    },
    ...listKinds.map((kind) => ({
      reference: kind,
      levels: [
        levelOf(0, listLooks[kind], kind === 'chapter' ? { font: fontOf(names.heiti) } : {}),
      ],
    })),
  ],
})

/** What makes a heading's style count. */
export const headingNumbering = (level: HeadingLevel) =>
  ({ reference: 'headings', level: level - 1 }) as const

/** Which of the file's lists a list of the report is made on. */
export const listReference = ({ ordered, counting = 'decimal' }: ListNode): ListKind =>
  ordered ? counting : 'bullets'
