import type { SparklineNode } from '@jibao/document'
import { amountOf } from './amounts.ts'
import type { ChartDrawing } from './chart-pen.ts'
import { point } from './drawing/decimals.ts'
import { look } from './drawing/look.ts'
import { openSvg } from './drawing/write-svg.ts'

const lineWidth = 0.9
const dot = 1.6
/** Of a step, in heights; and of the whole. */
const step = 0.8
const widest = 6

/**
 * A line through the figures, broken where one is missing or masked, and a dot on the last: so small
 * that an engine has nothing to do.
 * @param height of the line of text that it stands in, points
 * @param room that its width may take, points
 */
export const drawSparkline = (
  { values }: SparklineNode,
  height: number,
  room = Infinity,
): ChartDrawing => {
  const natural = height * Math.min(widest, Math.max(2, (values.length - 1) * step))
  const width = Math.max(2 * dot, Math.min(natural, room))
  const amounts = values.map(amountOf)
  const known = amounts.filter((amount) => amount !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const places = amounts.map((amount, index) => {
    if (amount === null) return null
    const share = high === low ? 0.5 : (amount - low) / (high - low)
    return {
      x: dot + (index / Math.max(1, values.length - 1)) * (width - 2 * dot),
      y: height - dot - share * (height - 2 * dot),
    }
  })
  const last = places.findLast((place) => place !== null)
  const path = places
    .map((place, index) => {
      if (place === null) return ''
      const isFirst = (places[index - 1] ?? null) === null
      // A figure between gaps is a line of no length, which its round ends make a dot.
      const isAlone = isFirst && (places[index + 1] ?? null) === null
      const at = `${point(place.x)} ${point(place.y)}`
      return `${isFirst ? 'M' : 'L'}${at}${isAlone ? `L${at}` : ''}`
    })
    .join('')
  const svg = [
    openSvg(width, height),
    path === ''
      ? ''
      : `<path d="${path}" fill="none" stroke="${look.line}" stroke-width="${lineWidth}" stroke-linecap="round" stroke-linejoin="round"/>`,
    last === undefined
      ? ''
      : `<circle cx="${point(last.x)}" cy="${point(last.y)}" r="${dot}" fill="${look.line}"/>`,
    '</svg>',
  ].join('')
  return { svg, width, height }
}
