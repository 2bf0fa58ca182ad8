import type { Draft } from '@jibao/data-model'
import { assembleDraft } from '../assemble-draft.ts'
import { blocksOfLines } from './blocks-of-lines.ts'
import { splitLines } from './split-lines.ts'

/** Plain text: paragraphs, headings and tables as they can be told from the lines alone. */
export const readText = (text: string, { file }: { readonly file: string }): Draft =>
  assembleDraft(blocksOfLines(splitLines(text)), { file, format: 'text' })
