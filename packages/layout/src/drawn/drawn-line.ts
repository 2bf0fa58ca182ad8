import type { DrawnGlyph, DrawnText } from '../laid-report.ts'
import type { LaidLine } from '../pages/laid-page.ts'
import { baselineOf } from '../text/baseline-of.ts'
import { runAt } from '../text/set-text.ts'
import { withBlanks } from '../text/with-blanks.ts'
import type { DrawnScope } from './drawn-items.ts'

/** A line as texts of one face each. */
export const drawnLine = (
  laid: LaidLine,
  number: number,
  { faces }: DrawnScope,
): readonly DrawnText[] => {
  const { text, line } = withBlanks(laid.set)
  const { codePoints, advances, offsets } = text.paragraph
  const { size, color: colour = '000000', turned } = text.block.setting
  const common = {
    type: 'text',
    size,
    colour,
    baseline: baselineOf(laid),
    line: number,
    ...(turned === true ? { turnedAbout: { x: laid.x, y: laid.y } } : {}),
  } as const
  const texts: (DrawnText & { readonly glyphs: DrawnGlyph[] })[] = []
  let x = laid.x
  for (let index = line.start; index < line.end; index += 1) {
    const name = runAt(text, index).font
    const face = faces.get(name)
    if (face === undefined) throw new RangeError(`no face ${name}`)
    const advance = advances[index] ?? 0
    const glyph = { codePoint: codePoints[index] ?? 0, x, shift: offsets[index] ?? 0, advance }
    const last = texts.at(-1)
    if (last?.face === face) last.glyphs.push(glyph)
    else texts.push({ ...common, face, glyphs: [glyph] })
    x += advance
  }
  return texts
}
