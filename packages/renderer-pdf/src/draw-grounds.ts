import { colourOperands } from './draw-line.ts'
import type { LaidLine } from './laid-page.ts'
import type { PdfDocument } from './pdfmake-seam.ts'
import { runAt } from './set-text.ts'

interface Ground {
  readonly colour: string
  /** Points. */
  readonly x: number
  width: number
}

/** Above and below the characters, in em. */
const overhang = 0.1

/** Where the line's runs stand on a ground of their own, left to right. */
export const groundsOf = ({ set: { text, line }, x }: LaidLine): readonly Ground[] => {
  const grounds: Ground[] = []
  let open: Ground | undefined
  let reached = x
  for (let index = line.start; index < line.end; index += 1) {
    const { ground } = runAt(text, index)
    const advance = text.paragraph.advances[index] ?? 0
    if (ground === undefined) open = undefined
    else if (open?.colour === ground) open.width += advance
    else {
      open = { colour: ground, x: reached, width: advance }
      grounds.push(open)
    }
    reached += advance
  }
  return grounds
}

/** Fills them, before the line is drawn on top. */
export const drawGrounds = (
  document: PdfDocument,
  grounds: readonly Ground[],
  { y, set }: Pick<LaidLine, 'y' | 'set'>,
): void => {
  const { size } = set.text.block.setting
  for (const { colour, x, width } of grounds) {
    const box = [x, y - overhang * size, width, (1 + 2 * overhang) * size]
    const corner = box.map((length) => Number(length.toFixed(3))).join(' ')
    document.addContent(`q\n${colourOperands(colour)} rg\n${corner} re f\nQ`)
  }
}
