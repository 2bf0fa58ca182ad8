import { fail, type Outcome, succeed } from '@jibao/core'
import { zhCN } from 'zod/locales'
import type { Report } from './nodes.ts'
import { reportSchema } from './schema.ts'

/** Two-space JSON with a final line feed; keys in the order in which the tree holds them. */
export const writeReport = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`

/** @param file name to show in diagnostics */
export const readReport = (json: string, file: string): Outcome<Report> => {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    return fail({
      code: 'DOCUMENT_NOT_JSON',
      severity: 'error',
      message: `不是有效的 JSON：${error instanceof Error ? error.message : String(error)}`,
      hint: '请使用由本工具导出的文档 JSON',
      origin: { file },
    })
  }
  const result = reportSchema.safeParse(data, { error: zhCN().localeError })
  if (result.success) return succeed(result.data)
  return fail(
    ...result.error.issues.map((issue) => ({
      code: 'DOCUMENT_INVALID',
      severity: 'error' as const,
      message: `文档 JSON 的 ${issue.path.join('.') || '根'} 不符合结构：${issue.message}`,
      hint: '请对照文档的 JSON Schema 改正',
      origin: { file },
    })),
  )
}
