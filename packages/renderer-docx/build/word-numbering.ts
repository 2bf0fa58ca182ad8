import { styles } from '@jibao/typography'
import type { ILevelsOptions, INumberingOptions, IRunStylePropertiesOptions } from 'docx'
import { type FontNames, fontOf } from '../src/font-names.ts'
import { headingLooks, type Look, listKinds, listLooks } from '../src/list-kinds.ts'
import { characters } from '../src/twips.ts'

const indent = {
  firstLine: characters(styles.body.indent),
  firstLineChars: 100 * styles.body.indent,
}

const levelOf = (level: number, look: Look, run: IRunStylePropertiesOptions = {}) =>
  ({
    level,
    ...look,
    suffix: 'nothing',
    // Said again, as some programs take a level without an indent for one of 0.
    style: { run: { font: { hint: 'eastAsia' }, ...run }, paragraph: { indent } },
  }) satisfies ILevelsOptions

/** The lists of the file: the headings, which are one, and what lists of the report are made on. */
export const wordNumbering = (names: FontNames): INumberingOptions => ({
  config: [
    {
      reference: 'headings',
      levels: headingLooks.map((look, level) => {
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
