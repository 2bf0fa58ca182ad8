import type { FontRole } from '@jibao/core'
import type { StyleId } from '../style-sheet.ts'
import { escapeText } from '../wordml/escape-text.ts'
import type { BlankValues } from './blanks.ts'

const valueFor = (
  { font, style, language, headings }: BlankValues,
  kind: string,
  key: string,
): string => {
  if (kind === 'font') return font(key as FontRole)
  if (kind === 'style') return style(key as StyleId)
  return kind === 'language' ? language : headings
}

/** A part of the skeleton as the report wants it. */
export const fillBlanks = (part: string, values: BlankValues): string =>
  part.replace(/@(font|style|language|headings)(?:\.(\w+))?@/g, (_, kind, key) =>
    escapeText(valueFor(values, kind, key)),
  )
