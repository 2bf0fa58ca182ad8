import { z } from 'zod'
import { departmentsFileSchema, planFileSchema, progressFileSchema } from './written.ts'

/** JSON Schema for each kind of file that a bureau writes: editors complete and check with them. */
export const fileJsonSchemas = (): Readonly<
  Record<'plan' | 'progress' | 'departments', object>
> => ({
  plan: z.toJSONSchema(planFileSchema),
  progress: z.toJSONSchema(progressFileSchema),
  departments: z.toJSONSchema(departmentsFileSchema),
})
