import { decimals } from './decimals.ts'
import { unitsPerPoint } from './units.ts'

/** What of a shape prints; the rest speaks to scripts and pointers, under names that count up. */
const printed = new Set([
  'd',
  'transform',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
])

const shape = /<(\w+)([^>]*)>/g
const attribute = / ([\w-]+)="([^"]*)"/g

/**
 * The paths of a drawing by ECharts, each as it prints and nothing else: without the ids, classes and
 * clips that differ from one drawing to the next.
 */
export const plainShapes = (svg: string): string => {
  const [drawn = ''] = svg.split(/<defs|<style/)
  const paths = Array.from(drawn.matchAll(shape), ([, name, attributes = '']) =>
    name === 'path' ? plainPath(attributes) : '',
  )
  return `<g transform="scale(${1 / unitsPerPoint})">${paths.join('')}</g>`
}

const plainPath = (attributes: string): string => {
  const kept = Array.from(attributes.matchAll(attribute), ([, name = '', value = '']) =>
    printed.has(name)
      ? ` ${name}="${/^(?:fill|stroke)$/.test(name) ? value : decimals(value)}"`
      : '',
  )
  const text = kept.join('')
  return /fill="(?:none|transparent)"/.test(text) && !text.includes('stroke="')
    ? ''
    : `<path${text}/>`
}
