import { z } from 'zod'
import { narrativePartSchema } from './narrative-part.ts'
import { periodSchema } from './period.ts'
import { originSchema } from './quantity.ts'

/** Tables that a manuscript can ask for, by the words in `{表:…}`. */
export const manuscriptTables = {
  年度目标进展: 'progress',
  分季度明细: 'quarters',
  两年对照: 'two-years',
  年度指标: 'plan',
  历年数据: 'series',
  自评: 'assessment',
} as const

/** Charts that a manuscript can ask for, by the words in `{图:…}`. */
export const manuscriptCharts = {
  完成率: 'attainment',
  分季度: 'quarters',
  历年: 'years',
  构成: 'shares',
} as const

const prose = z.array(narrativePartSchema).readonly()

/**
 * A block of a manuscript. Tables and charts are computed where they stand; `indicators` are those
 * that it names, all that apply when there are none.
 */
const manuscriptBlockSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('heading'),
      level: z.literal([1, 2, 3, 4]),
      children: prose,
    }),
    z.strictObject({ kind: z.literal('paragraph'), children: prose }),
    z.strictObject({
      kind: z.literal('list'),
      /** `phrase` 一是 二是, `chapter` 一、二、, `decimal` 1. 2., `bullet` uncounted. */
      counting: z.enum(['bullet', 'decimal', 'chapter', 'phrase']),
      items: z.array(prose).readonly(),
    }),
    z.strictObject({
      kind: z.literal('table'),
      table: z.enum(Object.values(manuscriptTables)),
      indicators: z.array(z.string()).readonly(),
      title: z.string().exactOptional(),
      origin: originSchema,
    }),
    z.strictObject({
      kind: z.literal('chart'),
      chart: z.enum(Object.values(manuscriptCharts)),
      indicators: z.array(z.string()).readonly(),
      title: z.string().exactOptional(),
      origin: originSchema,
    }),
  ])
  .readonly()

/** The text that a bureau writes for one report of one period, its figures quoted and not typed. */
export const manuscriptSchema = z
  .strictObject({
    /** Report id. */
    report: z.string(),
    period: periodSchema,
    /** The report's title, where the manuscript gives it. */
    title: z.string().exactOptional(),
    blocks: z.array(manuscriptBlockSchema).readonly(),
    origin: originSchema,
  })
  .readonly()

export type ManuscriptBlock = z.infer<typeof manuscriptBlockSchema>
export type Manuscript = z.infer<typeof manuscriptSchema>
