import type { MaskingMethod } from '@jibao/data-model'
import { z } from 'zod'

const text = z.string().min(1)

/** What becomes of a figure, in the words of staff. */
export const maskingWords = {
  公开: 'open',
  逐位: 'digits',
  定长: 'fixed',
  取整: 'round',
} as const satisfies Record<string, MaskingMethod>

const method = z.enum(['公开', '逐位', '定长', '取整'] satisfies (keyof typeof maskingWords)[])

const ruleSchema = z.strictObject({
  indicators: z.array(text).min(1).exactOptional().meta({ description: '指标的 id、名称或别名' }),
  categories: z.array(text).min(1).exactOptional().meta({ description: '指标的类别 category' }),
  method: method.meta({ description: '这些指标的处理办法' }),
})

const excuseSchema = z.strictObject({
  text: text.meta({ description: '可以公开的文字，与报告中的完全一致' }),
  reason: text.meta({ description: '可以公开的理由' }),
})

const profileSchema = z.strictObject({
  method: method.exactOptional().meta({
    description:
      '数据的处理办法：公开 照印，逐位 每位数字印作 x，定长 一律印作 xxx，取整 只留前几位有效数字',
  }),
  significant: z
    .string()
    .regex(/^[1-3]$/)
    .exactOptional()
    .meta({ type: ['string', 'integer'], description: '取整时保留的有效数字，1 至 3；省略时为 2' }),
  below: z
    .string()
    .regex(/^(?:0|[1-9]\d{0,5})$/)
    .exactOptional()
    .meta({ type: ['string', 'integer'], description: '小于此数的计数不公开，如 10；0 为不限' }),
  rules: z
    .array(ruleSchema)
    .exactOptional()
    .meta({ description: '另行处理的指标或类别，先写的优先' }),
  names: z
    .enum(['遮盖', '拒绝'])
    .exactOptional()
    .meta({ description: '个人姓名：遮盖 印作 张*，拒绝 不生成报告' }),
  excused: z
    .array(excuseSchema)
    .exactOptional()
    .meta({ description: '看起来像个人信息、但可以公开的文字' }),
})

/** `disclosure` in jibao.yaml. */
export const disclosureSectionSchema = z.strictObject({
  public: profileSchema.exactOptional().meta({ description: '公开版' }),
  sample: profileSchema.exactOptional().meta({ description: '样本版' }),
})

export type WrittenProfile = z.infer<typeof profileSchema>
