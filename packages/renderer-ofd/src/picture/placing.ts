import type { Measure } from '../page/path.ts'

/** Where the coordinates of a drawing or a group of it stand in those around it. */
export interface Placing {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export const unmoved: Placing = { scale: 1, x: 0, y: 0 }

/** `outer` after `inner`. */
export const placeIn = (outer: Placing, inner: Placing): Placing => ({
  scale: outer.scale * inner.scale,
  x: outer.x + outer.scale * inner.x,
  y: outer.y + outer.scale * inner.y,
})

export const measureOf = ({ scale, x, y }: Placing): Measure => ({
  x: (value) => x + scale * value,
  y: (value) => y + scale * value,
  length: (value) => scale * value,
})

/**
 * A transform of SVG that keeps circles round and does not turn.
 * @throws RangeError on any other
 */
export const readPlacing = (transform: string | undefined): Placing => {
  if (transform === undefined) return unmoved
  const [, name, list = ''] = /^(\w+)\(([^)]*)\)$/.exec(transform) ?? []
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = list.split(',').map(Number)
  if (name === 'scale') return { scale: a, x: 0, y: 0 }
  if (name === 'matrix' && b === 0 && c === 0 && a === d && a > 0) return { scale: a, x, y }
  throw new RangeError(`transform ${transform}`)
}
