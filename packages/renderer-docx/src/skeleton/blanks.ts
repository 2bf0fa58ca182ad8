import type { FontRole } from '@jibao/core'
import type { CharacterStyleId } from '../style-names.ts'
import type { StyleId } from '../style-sheet.ts'

/** What a report decides within the parts of its file that are else the same in all of them. */
export interface BlankValues {
  /** Names of fonts. */
  readonly font: (role: FontRole) => string
  /** Names of styles. */
  readonly style: (id: StyleId | CharacterStyleId) => string
  /** What Word calls the language of the text. */
  readonly language: string
  /** Id of the list by which headings count. */
  readonly headings: string
}

/** Stands where the name of a font or of a style goes. */
export const blankFor = <Kind extends 'font' | 'style'>(
  kind: Kind,
  key: Parameters<BlankValues[Kind]>[0],
): string => `@${kind}.${key}@`

export const languageBlank = '@language@'
export const headingsBlank = '@headings@'
