import { z } from 'zod'
import { periodSchema } from './period.ts'
import { originSchema, quantitySchema } from './quantity.ts'

export const comparatorSchema = z.enum(['≥', '>', '=', '≤', '<'])

const origin = originSchema

/**
 * What is to be reached: a constraint, not a number.
 * - `quantity`: a comparator and a quantity, ≥89%
 * - `relative`: measured against something else, in words or, with `indicator`, against that indicator's figure
 * - `milestone`: something done or not done, 出台实施方案; late once `due` is over
 * - `qualitative`: an intention that figures cannot measure, 积极推进
 * - `not-set`: the plan gives none (——)
 */
export const targetSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('quantity'),
      comparator: comparatorSchema,
      /** Set when the plan has a bare number and the comparator follows from what is better. */
      isImplied: z.literal(true).exactOptional(),
      quantity: quantitySchema,
      origin,
    }),
    z.strictObject({
      kind: z.literal('relative'),
      comparator: comparatorSchema,
      than: z.string(),
      indicator: z.string().exactOptional(),
      origin,
    }),
    z.strictObject({
      kind: z.literal('milestone'),
      text: z.string(),
      due: periodSchema.exactOptional(),
      origin,
    }),
    z.strictObject({ kind: z.literal('qualitative'), text: z.string(), origin }),
    z.strictObject({ kind: z.literal('not-set'), origin }),
  ])
  .readonly()

export type Target = z.infer<typeof targetSchema>
