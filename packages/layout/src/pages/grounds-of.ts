import type { DrawnGround } from '../laid-report.ts'
import { runAt } from '../text/set-text.ts'
import type { LaidLine } from './laid-page.ts'

/** Above and below the characters, in em. */
const overhang = 0.1

/** What a line's runs stand on, left to right: to be drawn before the line. */
export const groundsOf = ({ set: { text, line }, x, y }: LaidLine): readonly DrawnGround[] => {
  const { size } = text.block.setting
  const height = (1 + 2 * overhang) * size
  const grounds: (DrawnGround & { width: number })[] = []
  let open: (typeof grounds)[number] | undefined
  let reached = x
  for (let index = line.start; index < line.end; index += 1) {
    const { ground } = runAt(text, index)
    const advance = text.paragraph.advances[index] ?? 0
    if (ground === undefined) open = undefined
    else if (open?.colour === ground) open.width += advance
    else {
      open = {
        type: 'ground',
        colour: ground,
        x: reached,
        y: y - overhang * size,
        width: advance,
        height,
      }
      grounds.push(open)
    }
    reached += advance
  }
  return grounds
}
