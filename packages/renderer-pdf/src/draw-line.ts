import type { Content } from './content/create-content.ts'
import type { TextFont } from './fonts/text-font.ts'
import { createTextWriter, type Stretch } from './text-operators.ts'
import { thousandth } from './thousandth.ts'

/** Draws stretches of lines, each as one text object. */
export const createLineDrawer = (
  content: Content,
  fontOf: (name: string) => TextFont,
): ((stretch: Stretch) => void) => {
  const writeText = createTextWriter(content, fontOf)
  const draw = (stretch: Stretch): void => {
    content.beginText()
    content.fill(stretch.text.block.setting.color ?? '000000')
    writeText(stretch)
    content.endText()
  }
  return (stretch) => {
    const { text, start, end, x, y } = stretch
    if (start === end) return
    if (text.block.setting.turned !== true) draw(stretch)
    else {
      content.saved(() => {
        content.text(turnAbout(x, y))
        draw(stretch)
      })
    }
  }
}

/** A quarter turn clockwise; `y` counts downwards. */
const turnAbout = (x: number, y: number): string =>
  `0 1 -1 0 ${thousandth(x + y)} ${thousandth(y - x)} cm\n`
