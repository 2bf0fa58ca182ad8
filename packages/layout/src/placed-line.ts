import type { LaidLine } from './pages/laid-page.ts'
import type { Run } from './pdfmake-nodes.ts'
import { runAt, type TextLine } from './text/set-text.ts'

/** A line of ours among those of pdfmake's pages. */
export class PlacedLine implements LaidLine {
  readonly set: TextLine
  readonly inlines: readonly [Run]
  x: number
  y: number

  constructor(set: TextLine, x: number, y: number) {
    this.set = set
    this.inlines = [runAt(set.text, set.line.start)]
    this.x = x
    this.y = y
  }

  getHeight(): number {
    return this.set.text.block.setting.lineHeight
  }

  /** It is aligned already. */
  getWidth(): number {
    return 0
  }

  clone(): PlacedLine {
    return new PlacedLine(this.set, this.x, this.y)
  }
}
