import type { LaidPage } from '@jibao/layout'
import type { Content } from './content/create-content.ts'

export type LaidRule = Extract<LaidPage['items'][number], { readonly type: 'vector' }>['item']

export const drawRule = (
  content: Content,
  { x1, y1, x2, y2, lineWidth, lineColor }: LaidRule,
): void => {
  content.stroke(lineColor === 'black' ? '000000' : lineColor.slice(1), lineWidth)
  writePoint(content, x1, y1)
  content.text(' m\n')
  writePoint(content, x2, y2)
  content.text(' l\n')
  content.show('S')
}

const writePoint = (content: Content, x: number, y: number): void => {
  content.millionths(Math.round(x * 1e6))
  content.text(' ')
  content.millionths(Math.round(y * 1e6))
}
