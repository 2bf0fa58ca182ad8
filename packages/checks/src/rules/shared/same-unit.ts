import type { Stated } from '../../arithmetic/stated.ts'

/** Measure words that count the same things, so that 340名 and 340人 are one number. */
const alike: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['个', '所', '处', '家', '座'],
  ['户', '户家庭', '户人家'],
  ['次', '场', '场次', '场(次)'],
  ['元/月', '元/人·月', '元/人/月', '元/人月'],
  ['元/年', '元/人·年', '元/人/年', '元/人年'],
]

const classes: ReadonlyMap<string, string> = new Map(
  alike.flatMap((units) => units.map((unit) => [unit, units[0] ?? unit] as const)),
)

const classOf = (unit: string): string => classes.get(unit) ?? unit

type Counted = Pick<Stated, 'kind' | 'plainUnit'>

/** One name for all units in which a figure could be stated as well. */
export const unitClass = ({ kind, plainUnit }: Counted): string => `${kind} ${classOf(plainUnit)}`

/** Whether two figures count or measure alike, whatever their scale: 万元 and 元 do, 元/月 and 元/年 do not. */
export const isSameUnit = (a: Counted, b: Counted): boolean =>
  a.kind === b.kind && classOf(a.plainUnit) === classOf(b.plainUnit)
