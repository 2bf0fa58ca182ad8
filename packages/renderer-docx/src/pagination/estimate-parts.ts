import type { FontBook } from '@jibao/core'
import { listNumbers } from '../list-numbers.ts'
import type { BodyParts } from '../parts/body-parts.ts'
import { estimatePages, type PageEstimate } from './estimate-pages.ts'

/** Where the pages of a file end that is about to be packed. */
export const estimateParts = (
  { document, numbering, styles }: BodyParts,
  fonts: FontBook,
): PageEstimate => estimatePages(document, { fonts, numbers: listNumbers(numbering, styles) })
