import type { CheckSettings } from '@jibao/data-model'
import { z } from 'zod'

const text = z.string().min(1)

/** How grave the findings of a check are, in the words of staff. */
export const severityWords = {
  错误: 'error',
  警告: 'warning',
  提示: 'info',
  关闭: 'off',
} as const satisfies Record<string, CheckSettings['severities'][string]>

const excuseSchema = z.strictObject({
  code: text.meta({ description: '检查的代码，如 DATA_UNCHANGED' }),
  file: text.meta({ description: '发现所在的文件，与检查结果中写的一致' }),
  line: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .exactOptional()
    .meta({ type: ['string', 'integer'], description: '所在的行；省略时为整个文件' }),
  sheet: text.exactOptional().meta({ description: '工作表的名称' }),
  cell: text
    .regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)
    .exactOptional()
    .meta({ description: '单元格，如 C7' }),
  quote: text
    .exactOptional()
    .meta({ type: ['string', 'number'], description: '其中的文字，如 127%；省略时不论' }),
  reason: text.meta({ description: '为什么没有错，或者为什么不改' }),
})

/** `checks` in jibao.yaml. */
export const checksSectionSchema = z.strictObject({
  severity: z
    .record(
      text.regex(/^[A-Z][A-Z0-9_]*$/),
      z.enum(['错误', '警告', '提示', '关闭'] satisfies (keyof typeof severityWords)[]),
    )
    .exactOptional()
    .meta({ description: '检查的代码: 错误、警告、提示 或 关闭' }),
  excuses: z
    .array(excuseSchema)
    .exactOptional()
    .meta({ description: '已经核实的发现：仍然列出，但不再算作错误' }),
})
