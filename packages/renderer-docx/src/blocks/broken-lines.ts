import { breakTitle, textRoom } from '@jibao/typography'
import { renderText } from '../render-inlines.ts'
import { lineBreak, run } from '../wordml/run.ts'

/**
 * Lines of one paragraph, broken by us: Word would cut words and quotations.
 * @param room of a line, em
 */
export const brokenLines = (text: string, room: number): string =>
  // Most take one line: to find where others may end costs more than all else.
  textRoom(text) <= room
    ? renderText(text.trim())
    : breakTitle(text, room)
        .map((line) => renderText(line))
        .join(run(lineBreak))
