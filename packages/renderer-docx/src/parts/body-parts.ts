import type { Language } from '@jibao/document'
import { scriptOf } from '@jibao/typography'
import type { DocumentIds } from '../document-ids.ts'
import type { FontNames } from '../font-names.ts'
import type { Section } from '../render-runs.ts'
import type { BlankValues } from '../skeleton/blanks.ts'
import { fillBlanks } from '../skeleton/fill-blanks.ts'
import { skeletonParts } from '../skeleton/parts.ts'
import { styleName } from '../style-names.ts'
import { wordLanguages } from '../word-language.ts'
import { documentPart } from './document-part.ts'
import { type FurniturePart, furnitureParts } from './furniture-parts.ts'
import { headingList, numberingPart } from './numbering-part.ts'

/** A report written, and the ids that were given as it was. */
export interface WordText {
  readonly sections: readonly Section[]
  readonly ids: DocumentIds
}

/** The parts of a Word file that say what a report says and how it looks. */
export interface BodyParts {
  readonly document: string
  readonly numbering: string
  readonly settings: string
  readonly styles: string
  readonly furniture: readonly FurniturePart[]
}

/** Parts beside the document in every file, in the order in which it relates to them. */
export const besideDocument = ['styles', 'numbering', 'footnotes', 'endnotes', 'settings'] as const

const valuesOf = (ids: DocumentIds, language: Language, fonts: FontNames): BlankValues => {
  const script = scriptOf(language)
  return {
    font: (role) => fonts[role],
    style: (id) => styleName(id, script),
    language: wordLanguages[language],
    headings: headingList(ids),
  }
}

export const bodyParts = (
  { sections, ids }: WordText,
  { language, fonts }: { readonly language: Language; readonly fonts: FontNames },
): BodyParts => {
  const values = valuesOf(ids, language, fonts)
  const furniture = furnitureParts(
    sections.map((section) => section.furniture),
    besideDocument.length,
  )
  return {
    document: documentPart(sections, furniture),
    numbering: numberingPart(ids, values),
    settings: fillBlanks(skeletonParts['word/settings.xml'], values),
    styles: fillBlanks(skeletonParts['word/styles.xml'], values),
    furniture: furniture.flat(),
  }
}
