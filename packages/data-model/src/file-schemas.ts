import { z } from 'zod'
import {
  assessmentFileSchema,
  departmentsFileSchema,
  planFileSchema,
  progressFileSchema,
  seriesFileSchema,
} from './written.ts'

/** JSON Schema for each kind of file that a bureau writes: editors complete and check with them. */
export const fileJsonSchemas = (): Readonly<
  Record<'plan' | 'progress' | 'series' | 'assessment' | 'departments', object>
> => ({
  plan: z.toJSONSchema(planFileSchema),
  progress: z.toJSONSchema(progressFileSchema),
  series: z.toJSONSchema(seriesFileSchema),
  assessment: z.toJSONSchema(assessmentFileSchema),
  departments: z.toJSONSchema(departmentsFileSchema),
})
