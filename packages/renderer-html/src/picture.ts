import type { ChartDrawing } from '@jibao/charts'
import type { Element } from 'hast'
import { h } from 'hastscript'

/** A drawing as a picture that carries itself. */
export const picture = ({ svg, width, height }: ChartDrawing, alt: string): Element =>
  h('img', {
    src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    alt,
    width: Math.round(width),
    height: Math.round(height),
  })
