import { z } from 'zod'
import { narrativePartSchema } from './narrative-part.ts'
import { originSchema, quantitySchema } from './quantity.ts'

/**
 * How an indicator earns its weight: `proportional` as much of it as of the target is reached, never
 * more than all; `all-or-nothing` all of it once the target is met, else none.
 */
export const scoringRuleSchema = z.enum(['proportional', 'all-or-nothing'])

/** One line of a self-assessment (自评). */
const assessmentItemSchema = z
  .strictObject({
    indicator: z.string(),
    /** In points (分). */
    weight: quantitySchema,
    rule: scoringRuleSchema,
    /** Points that the bureau takes off itself, whatever the figures say. */
    deduction: quantitySchema.exactOptional(),
    /** Why points are missing or were earned. */
    reason: z.array(narrativePartSchema).readonly().exactOptional(),
    origin: originSchema,
  })
  .readonly()

/** The self-assessment of a year: assessment/<year>.yaml. */
export const assessmentSchema = z
  .strictObject({
    year: z.int(),
    items: z.array(assessmentItemSchema).readonly(),
    origin: originSchema,
  })
  .readonly()

export type ScoringRule = z.infer<typeof scoringRuleSchema>
export type AssessmentItem = z.infer<typeof assessmentItemSchema>
export type Assessment = z.infer<typeof assessmentSchema>
