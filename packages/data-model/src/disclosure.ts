import { z } from 'zod'
import { originSchema } from './quantity.ts'

/**
 * Who a report is for: `internal` shows everything, `public` what may be published, `sample` the
 * form of the report without its figures.
 */
export const disclosureNames = ['internal', 'public', 'sample'] as const
export type DisclosureName = (typeof disclosureNames)[number]

/**
 * What becomes of a figure: `open` printed as it is; `digits` an x for each digit, the point kept
 * (xxxx.xxxx万元); `fixed` the same mark whatever its length (xxx万元); `round` to a few significant
 * digits (约1200人).
 */
export const maskingMethodSchema = z.enum(['open', 'digits', 'fixed', 'round'])
export type MaskingMethod = z.infer<typeof maskingMethodSchema>

const maskingRuleSchema = z
  .strictObject({
    /** Indicator ids; with `categories`, whichever applies. */
    indicators: z.array(z.string()).readonly(),
    categories: z.array(z.string()).readonly(),
    method: maskingMethodSchema,
    origin: originSchema,
  })
  .readonly()

/** Something that looks like personal data and may be published, and why. */
const excuseSchema = z
  .strictObject({ text: z.string(), reason: z.string(), origin: originSchema })
  .readonly()

/** What may be disclosed to one kind of reader. */
export const disclosureProfileSchema = z
  .strictObject({
    /** For figures that no rule speaks of. */
    method: maskingMethodSchema,
    /** Significant digits that `round` keeps, 1 to 3. */
    significant: z.int().min(1).max(3),
    /** Counts above 0 and below this are not shown (不足10人), whatever the method; 0 for none. */
    below: z.int().min(0),
    /** The first that applies decides. */
    rules: z.array(maskingRuleSchema).readonly(),
    /** Whether names of persons are masked (张*) instead of refused. */
    masksNames: z.boolean(),
    excused: z.array(excuseSchema).readonly(),
  })
  .readonly()

export type MaskingRule = z.infer<typeof maskingRuleSchema>
export type Excuse = z.infer<typeof excuseSchema>
export type DisclosureProfile = z.infer<typeof disclosureProfileSchema>
