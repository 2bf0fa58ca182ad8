import { element, setting } from '../xml.ts'
import type { ChartSeries } from './plan-chart.ts'

/** RRGGBB. */
const colours = {
  value: '44668C',
  target: 'B3261E',
  reference: 'B3261E',
} as const satisfies Record<ChartSeries['role'], string>

/** English Metric Units in a point. */
const emuPerPoint = 12_700

export const emu = (points: number): number => Math.round(points * emuPerPoint)

const fill = (role: ChartSeries['role']): string =>
  element('a:solidFill', {}, element('a:srgbClr', { val: colours[role] }))

const stroke = (role: ChartSeries['role'], points: number): string =>
  element(
    'a:ln',
    { w: emu(points) },
    fill(role),
    ...(role === 'value' ? [] : [setting('a:prstDash', 'dash')]),
  )

/** A full bar; what it is measured against is a dashed frame to be filled. */
export const barShape = (role: ChartSeries['role']): string =>
  element(
    'c:spPr',
    {},
    ...(role === 'value' ? [fill(role)] : [element('a:noFill'), stroke(role, 1)]),
  )

/** What marks each figure of a line: a target may be the only one, and a single point makes no line. */
const markers = { value: 'circle', target: 'diamond', reference: 'none' } as const satisfies Record<
  ChartSeries['role'],
  string
>

/** A full line, or a dashed one for what it is measured against. */
export const lineShape = (role: ChartSeries['role']): string =>
  element('c:spPr', {}, stroke(role, role === 'value' ? 2 : 1.25)) +
  element(
    'c:marker',
    {},
    setting('c:symbol', markers[role]),
    ...(role === 'reference' ? [] : [setting('c:size', 6), element('c:spPr', {}, fill(role))]),
  )
