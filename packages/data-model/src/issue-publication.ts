import { z } from 'zod'

const text = z.string().min(1)

/** What one issue of a report has of its own in 政府信息公开目录; how it is entered, its report says. */
export const issuePublicationSchema = z
  .strictObject({
    /** 索引号 */
    index: z.string().exactOptional(),
    /** 发文时间 */
    publishedOn: z.iso.date().exactOptional(),
  })
  .readonly()

/** The same as people write it. */
export const writtenIssuePublicationSchema = z.strictObject({
  index: text.exactOptional().meta({ description: '索引号，如 330521/2024-00123' }),
  publishedOn: text
    .exactOptional()
    .meta({ description: '发文时间，如 2024-07-05；省略时为成文日期' }),
})

export type WrittenIssuePublication = z.infer<typeof writtenIssuePublicationSchema>
