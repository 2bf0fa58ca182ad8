import { z } from 'zod'
import { periodSchema } from './period.ts'
import { originSchema } from './quantity.ts'

/** An indicator's figure of a period; of the narrative's own period when none is named. */
const figureAtSchema = z
  .strictObject({ indicator: z.string(), period: periodSchema.exactOptional() })
  .readonly()

/**
 * What of a figure is quoted.
 * - `actual` the figure, `target` what it is to reach by then, in words (90%以上), `attainment` the one in percent of the other
 * - `change` its difference since the period before
 * - `growth` 增长3.53%, 下降2% or 持平 since `base`; in 个百分点 for percentages
 * - `movement` 由1160元/月提高到1201元/月，增长3.53% since `base`
 * - `cumulative` the sum over the years from `base`'s to the period's; `cumulative-target` likewise of targets
 * - `breakdown` 城市低保2101人、农村低保10234人: the indicators that it consists of
 * - `as-of` 截至9月20日: the day of the figure
 */
export const aspectSchema = z.enum([
  'actual',
  'target',
  'attainment',
  'change',
  'growth',
  'movement',
  'cumulative',
  'cumulative-target',
  'breakdown',
  'as-of',
])

/** Digits after the point that a computed figure is rounded to, half up. */
const places = z.int().min(0).max(6).exactOptional()

/** Where the reference stands. */
const origin = originSchema

/** A piece of a bureau's own prose: literal text, or what it quotes from the data. */
export const narrativePartSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string() }),
    z.strictObject({ kind: z.literal('strong'), text: z.string() }),
    z.strictObject({
      kind: z.literal('figure'),
      ...figureAtSchema.unwrap().shape,
      aspect: aspectSchema,
      /** What it is held against; for `growth` and `movement` a year earlier when absent. */
      base: periodSchema.exactOptional(),
      places,
      origin,
    }),
    /** One figure in percent of another: {就业人数/有意愿人数}. */
    z.strictObject({
      kind: z.literal('ratio'),
      part: figureAtSchema,
      whole: figureAtSchema,
      places,
      origin,
    }),
    /** {城市低保人数+农村低保人数}. */
    z.strictObject({
      kind: z.literal('sum'),
      terms: z.array(figureAtSchema).min(2).readonly(),
      origin,
    }),
    /** {责任单位:区民政局、区财政局}: ids, the one in charge first. */
    z.strictObject({
      kind: z.literal('departments'),
      departments: z.array(z.string()).min(1).readonly(),
    }),
  ])
  .readonly()

export type FigureAt = z.infer<typeof figureAtSchema>
export type Aspect = z.infer<typeof aspectSchema>
export type NarrativePart = z.infer<typeof narrativePartSchema>
