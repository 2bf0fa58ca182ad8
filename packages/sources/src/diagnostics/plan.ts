import { type Diagnostic, error, formatOrigin, type Origin, quote } from '@jibao/core'
import type { Goal, Indicator } from '@jibao/data-model'

export const goalNumberDuplicate = (
  { year, number }: Goal,
  first: Origin,
  origin: Origin,
): Diagnostic =>
  error(
    'GOAL_DUPLICATE',
    `${year} 年第 ${number} 项目标重复，前一次在 ${formatOrigin(first)}`,
    '同一专项同一年度内序号不能重复，请改正 number',
    origin,
  )

export const indicatorRepeated = (name: string, origin: Origin): Diagnostic =>
  error(
    'INDICATOR_REPEATED',
    `指标${quote(name)}在同一处列了两次`,
    '请删去其中一个；指标的 id、名称和别名指的是同一个指标',
    origin,
  )

export const unitInvalid = (unit: string, origin: Origin): Diagnostic =>
  error(
    'UNIT_INVALID',
    `${quote(unit)}不能作计量单位`,
    '请写数字后面的单位，如 人、户、%、元/月，不含数字和空格',
    origin,
  )

export const milestoneUnit = (unit: string, origin: Origin): Diagnostic =>
  error(
    'UNIT_INVALID',
    `只记办成与否的指标没有计量单位，现写了${quote(unit)}`,
    '请删去 unit，或删去 accrual: milestone',
    origin,
  )

/** `written`: the unit of the figure; the indicator has another one, or none. */
export const unitMismatch = (
  written: string,
  { name, unit }: Pick<Indicator, 'name' | 'unit'>,
  origin: Origin,
): Diagnostic =>
  unit === ''
    ? error(
        'UNIT_MISMATCH',
        `指标${quote(name)}没有计量单位，这里写了${quote(written)}`,
        `请在 plan 文件中为该指标写明 unit: ${written}，或删去这里的单位`,
        origin,
      )
    : error(
        'UNIT_MISMATCH',
        `指标${quote(name)}的计量单位是${quote(unit)}，这里写了${quote(written)}`,
        `请换算成${quote(unit)}再填写，不会自动换算；只写数字也可以`,
        origin,
      )

/** What cannot be counted into the whole. */
export const partMisfit = (
  whole: Pick<Indicator, 'name' | 'unit'>,
  part: Pick<Indicator, 'name' | 'unit' | 'accrual'>,
  origin: Origin,
): Diagnostic =>
  part.accrual === 'milestone'
    ? error(
        'PART_INVALID',
        `指标${quote(part.name)}只记办成与否，不能是${quote(whole.name)}的组成部分`,
        '请从 parts 或 including 中删去',
        origin,
      )
    : error(
        'PART_INVALID',
        `指标${quote(part.name)}的计量单位是${quote(part.unit)}，${quote(whole.name)}的是${quote(whole.unit)}`,
        '组成部分与总数的计量单位要相同，请改正 unit，或从 parts、including 中删去',
        origin,
      )

export const wholeMilestone = (name: string, origin: Origin): Diagnostic =>
  error(
    'PART_INVALID',
    `指标${quote(name)}只记办成与否，没有组成部分`,
    '请删去 parts 或 including，或删去 accrual: milestone',
    origin,
  )

export const partsCircular = (names: readonly string[], origin: Origin): Diagnostic =>
  error(
    'PART_CIRCULAR',
    `指标互为组成部分，成了循环：${[...names, ...names.slice(0, 1)].map(quote).join(' → ')}`,
    '请从其中一个指标的 parts 或 including 中删去',
    origin,
  )
