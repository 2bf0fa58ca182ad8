/** A straight line that a page draws, in points; `x` and `y` as in fragments. */
export interface Rule {
  readonly isHorizontal: boolean
  /** The place that all its points share: `y` of a horizontal one. */
  readonly at: number
  readonly from: number
  readonly to: number
}

export type Matrix = readonly [number, number, number, number, number, number]

interface Point {
  readonly x: number
  readonly y: number
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]

const isNumbers = (value: unknown, length: number): value is ArrayLike<number> =>
  typeof value === 'object' && value !== null && 'length' in value && Number(value.length) >= length

const toMatrix = (value: unknown): Matrix =>
  isNumbers(value, 6)
    ? [value[0] ?? 1, value[1] ?? 0, value[2] ?? 0, value[3] ?? 1, value[4] ?? 0, value[5] ?? 0]
    : identity

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

const apply = (m: Matrix, x: number, y: number): Point => ({
  x: m[0] * x + m[2] * y + m[4],
  y: m[1] * x + m[3] * y + m[5],
})

/** Operators of a path as pdf.js packs them, with how many numbers follow each. */
const packed: readonly number[] = [2, 2, 6, 4, 0]

/** Corners of each part of a packed path, in the page's own coordinates. */
const partsOf = (path: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] => {
  const parts: Point[][] = []
  for (let at = 0; at < path.length; ) {
    const operator = path[at] ?? 0
    const count = packed[operator]
    if (count === undefined) break
    const points = parts.at(-1)
    if (operator === 4) {
      const first = points?.[0]
      if (first !== undefined) points?.push(first)
    } else {
      const point = apply(matrix, path[at + count - 1] ?? 0, path[at + count] ?? 0)
      if (operator === 0 || points === undefined) parts.push([point])
      else points.push(point)
    }
    at += 1 + count
  }
  return parts
}

/** Thinner than this, a filled area is a line; shorter, a line rules nothing. */
const thickest = 3
const shortest = 6

const ruleBetween = (a: Point, b: Point): Rule | undefined => {
  const across = Math.abs(a.x - b.x)
  const down = Math.abs(a.y - b.y)
  if (across >= shortest && down < thickest)
    return {
      isHorizontal: true,
      at: (a.y + b.y) / 2,
      from: Math.min(a.x, b.x),
      to: Math.max(a.x, b.x),
    }
  if (down >= shortest && across < thickest)
    return {
      isHorizontal: false,
      at: (a.x + b.x) / 2,
      from: Math.min(a.y, b.y),
      to: Math.max(a.y, b.y),
    }
  return undefined
}

const cornersOf = (points: readonly Point[]): readonly [Point, Point] => {
  const [low, high] = [
    { x: Infinity, y: Infinity },
    { x: -Infinity, y: -Infinity },
  ]
  for (const { x, y } of points) {
    low.x = Math.min(low.x, x)
    low.y = Math.min(low.y, y)
    high.x = Math.max(high.x, x)
    high.y = Math.max(high.y, y)
  }
  return [low, high]
}

const rulesOfPart = (points: readonly Point[], isStroked: boolean): readonly Rule[] => {
  // The long side of a filled bar; a filled area of some height is a ground, not a line.
  if (!isStroked) return [ruleBetween(...cornersOf(points)) ?? []].flat()
  return points.slice(1).flatMap((point, index) => ruleBetween(points[index] ?? point, point) ?? [])
}

interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The operators of pdf.js that matter here, by its own numbers. */
export interface Codes {
  readonly save: number
  readonly restore: number
  readonly transform: number
  readonly constructPath: number
  readonly paintFormXObjectBegin: number
  readonly paintFormXObjectEnd: number
  readonly stroking: ReadonlySet<number>
  readonly filling: ReadonlySet<number>
}

const mostPoints = 64

/** The straight lines that a page draws, seen from `view`. */
export const pageRules = (
  { fnArray, argsArray }: Operators,
  { codes, view }: { readonly codes: Codes; readonly view: Matrix },
): readonly Rule[] => {
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix = view
  for (const [index, code] of fnArray.entries()) {
    const args: unknown = argsArray[index]
    const list: readonly unknown[] = Array.isArray(args) ? args : []
    if (code === codes.save) saved.push(matrix)
    else if (code === codes.restore || code === codes.paintFormXObjectEnd)
      matrix = saved.pop() ?? view
    else if (code === codes.transform) matrix = multiply(matrix, toMatrix(list))
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(matrix)
      matrix = multiply(matrix, toMatrix(list[0]))
    } else if (code === codes.constructPath) {
      const [paint, data] = list
      const path: unknown = Array.isArray(data) ? data[0] : undefined
      const isStroked = codes.stroking.has(Number(paint))
      if (!isNumbers(path, 3) || !(isStroked || codes.filling.has(Number(paint)))) continue
      for (const part of partsOf(path, matrix))
        if (part.length <= mostPoints) rules.push(...rulesOfPart(part, isStroked))
    }
  }
  return rules
}
