import { writtenIssuePublicationSchema } from '@jibao/data-model'
import { z } from 'zod'

const text = z.string().min(1)
const { index, publishedOn } = writtenIssuePublicationSchema.shape

/** `publication` of a report in jibao.yaml: its entry in the directory of public information. */
export const publicationSectionSchema = z.strictObject({
  index,
  openness: z
    .enum(['主动公开', '依申请公开', '不予公开'])
    .meta({ description: '公开方式：主动公开、依申请公开 或 不予公开' }),
  term: text.exactOptional().meta({ description: '公开时限，如 长期公开' }),
  publisher: text.exactOptional().meta({ description: '发布机构；省略时为发文单位' }),
  publishedOn,
})

export type WrittenPublication = z.infer<typeof publicationSectionSchema>
