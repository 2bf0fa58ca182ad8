import type { Origin, Quantity } from '@jibao/core'
import { z } from 'zod'

const decimal = z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/)

export const originSchema: z.ZodType<Origin> = z.strictObject({
  file: z.string(),
  line: z.int().min(1).exactOptional(),
  column: z.int().min(1).exactOptional(),
  sheet: z.string().exactOptional(),
  cell: z.string().exactOptional(),
})

export const quantitySchema: z.ZodType<Quantity> = z.strictObject({
  value: decimal,
  unit: z.string(),
  approximate: z.enum(['about', 'nearly', 'over', 'exceeding', 'under']).exactOptional(),
  upper: decimal.exactOptional(),
})
