import { renderText } from '../render-inlines.ts'
import { lineBreak, run } from '../wordml/run.ts'

/** Lines of one paragraph, broken by us: Word would cut words and quotations. */
export const brokenLines = (lines: readonly string[]): string =>
  lines.map((line) => renderText(line)).join(run(lineBreak))
