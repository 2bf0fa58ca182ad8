import type { DrawnGround } from '@jibao/layout'
import type { Content } from './content/create-content.ts'
import { thousandth } from './thousandth.ts'

/** Fills what a line stands on, before the line is drawn on top. */
export const drawGrounds = (content: Content, grounds: readonly DrawnGround[]): void => {
  for (const { colour, x, y, width, height } of grounds) {
    content.saved(() => {
      content.fill(colour)
      content.text(`${[x, y, width, height].map(thousandth).join(' ')} re `)
      content.show('f')
    })
  }
}
