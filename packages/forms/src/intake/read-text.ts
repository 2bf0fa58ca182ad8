import { type Diagnostic, findForbiddenCharacter, type Origin } from '@jibao/core'
import { asParagraphs, type Indicator } from '@jibao/data-model'
import type { Cell } from '@jibao/workbook'
import { cellText } from './cell-text.ts'
import { forbiddenCharacter, textError, textPicture } from './diagnostics/index.ts'
import { isPicture } from './is-picture.ts'

interface TextContext {
  readonly indicator: Indicator
  /** Heading of the column. */
  readonly column: string
  readonly origin: Origin
}

/** Reads a remark or what proves a figure, whatever it looks like: the text as a workspace keeps it, so that the two compare. */
export const readText = (
  cell: Cell | undefined,
  { indicator, column, origin }: TextContext,
): { readonly text?: string; readonly diagnostics: readonly Diagnostic[] } => {
  const text = cell === undefined ? '' : cellText(cell)
  if (cell === undefined || text === '') return { diagnostics: [] }
  if (isPicture(cell)) return { diagnostics: [textPicture(indicator, column, origin)] }
  if (cell.content?.kind === 'error') {
    return { diagnostics: [textError(indicator, column, text, origin)] }
  }
  const forbidden = findForbiddenCharacter(text)
  return forbidden === undefined
    ? { text: asParagraphs(text), diagnostics: [] }
    : { diagnostics: [forbiddenCharacter(indicator, column, forbidden, origin)] }
}
