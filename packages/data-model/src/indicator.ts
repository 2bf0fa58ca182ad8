import { z } from 'zod'
import { originSchema } from './quantity.ts'
import { targetSchema } from './target.ts'

/**
 * How the figures of one year belong together: `year-to-date` each counts from January;
 * `point-in-time` each is the state on a day; `annual` there is one a year, at its end;
 * `milestone` there is no figure, only done or not done.
 */
export const accrualSchema = z.enum(['year-to-date', 'point-in-time', 'annual', 'milestone'])
export type Accrual = z.infer<typeof accrualSchema>

/** Which way is good; `target` means the target itself, neither more nor less. */
export const betterSchema = z.enum(['higher', 'lower', 'target'])
export type Better = z.infer<typeof betterSchema>

/** Who sets or measures it. */
export const levelSchema = z.enum(['省', '市', '县', '区', '区县'])

/** Something measured. */
export const indicatorSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    /** Of its figures; empty for a milestone. */
    unit: z.string(),
    accrual: accrualSchema,
    better: betterSchema,
    level: levelSchema.exactOptional(),
    /** Whether figures of several counties may be added up; told by unit and name when absent. */
    adds: z.boolean().exactOptional(),
    category: z.string().exactOptional(),
    /** Id of the department that answers for it; its goal's when not given. */
    lead: z.string().exactOptional(),
    supporting: z.array(z.string()).readonly(),
    aliases: z.array(z.string()).readonly(),
    /**
     * The indicators that it consists of (其中); with `isComplete` they make up the whole of it, and a
     * figure that was not recorded is their sum.
     */
    parts: z
      .strictObject({ indicators: z.array(z.string()).min(1).readonly(), isComplete: z.boolean() })
      .readonly()
      .exactOptional(),
    /** By year, e.g. `2024`. */
    targets: z.record(z.string(), targetSchema).readonly(),
    origin: originSchema,
  })
  .readonly()

export type Indicator = z.infer<typeof indicatorSchema>
