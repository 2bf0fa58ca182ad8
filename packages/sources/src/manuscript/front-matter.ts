import { z } from 'zod'

/** Between two lines --- at the head of a manuscript. */
export const frontMatterSchema = z.strictObject({
  title: z.string().min(1).exactOptional().meta({ description: '报告的标题' }),
})

export type FrontMatter = z.infer<typeof frontMatterSchema>
