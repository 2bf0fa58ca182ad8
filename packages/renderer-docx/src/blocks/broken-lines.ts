import { TextRun } from 'docx'
import { renderText } from '../render-inlines.ts'

/** Lines of one paragraph, broken by us: Word would cut words and quotations. */
export const brokenLines = (lines: readonly string[]): readonly TextRun[] =>
  lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
    ...renderText(line),
  ])
