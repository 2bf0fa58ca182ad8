import type { Furniture } from '@jibao/typography'
import type { HeadLinesBlock } from '../page-runs.ts'
import type { TextMark } from './mark-names.ts'
import type { MarkTexts } from './mark-texts.ts'

/** The lines of a letterhead besides 发文机关标志, in their order. */
const lines = [
  ['份号', 'CopyNumber'],
  ['密级', 'Classification'],
  ['紧急程度', 'Classification'],
  ['发文字号', 'DocumentNumber'],
  ['签发人', 'Signers'],
] as const satisfies readonly (readonly [TextMark, HeadLinesBlock['lines'][number]['style']])[]

export interface HeadLines {
  readonly block: HeadLinesBlock
  /** The marks by which the file could say where they go. */
  readonly marks: readonly TextMark[]
}

/** What a letterhead says and the bureau's file says nowhere, to be printed above the report. */
export const headLines = (
  texts: MarkTexts,
  says: (mark: TextMark, text: string) => boolean,
  furniture: Furniture,
): HeadLines => {
  const unsaid = lines.flatMap(([mark, style]) => {
    const text = texts[mark]
    return text === undefined || says(mark, text) ? [] : [{ mark, style, text }]
  })
  return {
    block: {
      type: 'headLines',
      lines: unsaid.map(({ mark, style, text }) => ({
        style,
        text: mark === '签发人' ? `${furniture.signers}${text}` : text,
      })),
    },
    marks: unsaid.map(({ mark }) => mark),
  }
}
