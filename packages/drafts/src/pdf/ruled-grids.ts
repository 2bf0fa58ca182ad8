import type { Rule } from './page-rules.ts'

/** A stretch of a page that rules divide into rows and columns. */
export interface Grid {
  /** Borders of the columns and of the rows, in order; one more than there are columns and rows. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** Whether a rule runs left of the cell, or above it. */
  readonly hasLeft: (row: number, column: number) => boolean
  readonly hasTop: (row: number, column: number) => boolean
}

/** Points by which rules that meet may miss each other. */
const slack = 3
/** More than this is a drawing. */
const mostRules = 4000

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const boxOf = ({ isHorizontal, at, from, to }: Rule): Box =>
  isHorizontal
    ? { left: from, right: to, top: at, bottom: at }
    : { left: at, right: at, top: from, bottom: to }

const touches = (a: Box, b: Box): boolean =>
  a.left <= b.right + slack &&
  b.left <= a.right + slack &&
  a.top <= b.bottom + slack &&
  b.top <= a.bottom + slack

const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
})

interface Group {
  readonly box: Box
  readonly rules: readonly Rule[]
}

/** Rules that hang together. Sorted from the top, so that a group that was left behind stays so. */
const groupRules = (rules: readonly Rule[]): readonly Group[] => {
  let open: Group[] = []
  const closed: Group[] = []
  for (const rule of rules.toSorted((a, b) => boxOf(a).top - boxOf(b).top)) {
    const box = boxOf(rule)
    const isPast = (group: Group): boolean => group.box.bottom + slack < box.top
    closed.push(...open.filter(isPast))
    open = open.filter((group) => !isPast(group))
    const met = open.filter((group) => touches(group.box, box))
    const joined: Group = {
      box: met.reduce((sum, group) => around(sum, group.box), box),
      rules: [...met.flatMap((group) => group.rules), rule],
    }
    open = [...open.filter((group) => !met.includes(group)), joined]
  }
  return [...closed, ...open]
}

/** Places in order, those that lie close together taken as one. */
const distinct = (places: readonly number[]): readonly number[] => {
  const sorted = places.toSorted((a, b) => a - b)
  return sorted.filter((place, index) => index === 0 || place - (sorted[index - 1] ?? 0) > slack)
}

const gridOf = ({ rules }: Group): Grid | undefined => {
  const upright = rules.filter(({ isHorizontal }) => !isHorizontal)
  const level = rules.filter(({ isHorizontal }) => isHorizontal)
  const xs = distinct([
    ...upright.map(({ at }) => at),
    ...(upright.length === 0 ? [] : level.flatMap(({ from, to }) => [from, to])),
  ])
  const ys = distinct(level.map(({ at }) => at))
  if (xs.length < 3 || ys.length < 3) return undefined
  const has = (among: readonly Rule[], at: number, along: number): boolean =>
    among.some(
      (rule) =>
        Math.abs(rule.at - at) <= slack && rule.from - slack <= along && along <= rule.to + slack,
    )
  const middle = (places: readonly number[], index: number): number =>
    ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2
  return {
    xs,
    ys,
    hasLeft: (row, column) => has(upright, xs[column] ?? 0, middle(ys, row)),
    hasTop: (row, column) => has(level, ys[row] ?? 0, middle(xs, column)),
  }
}

export const ruledGrids = (rules: readonly Rule[]): readonly Grid[] =>
  rules.length > mostRules ? [] : groupRules(rules).flatMap((group) => gridOf(group) ?? [])
