import { z } from 'zod'
import type { ScoringRule } from './assessment.ts'
import { accrualSchema, betterSchema, levelSchema } from './indicator.ts'
import { writtenIssuePublicationSchema } from './issue-publication.ts'

// What people write in YAML. Readers hand every scalar over as text exactly as typed, so that
// 12.50 keeps its zero and 1e5 can be refused; hence strings, though editors may show numbers.

const text = z.string().min(1)
/** A scalar that YAML would read as a number, or as null where nothing is written. */
const figure = z.string().meta({ type: ['string', 'number', 'null'] })
const year = z
  .string()
  .regex(/^(?:19|20)\d{2}$/)
  .meta({ type: ['string', 'integer'] })
/** YAML would read a whole year as a number. */
const period = text.meta({ type: ['string', 'integer'] })
const id = text.regex(/^[^\s{}@:：/\\.]+$/).meta({
  description: '编号：不含空格和 { } @ : / \\ . 的文字，全工作区唯一',
})
const department = text.meta({ description: '责任单位：departments.yaml 中的 id、名称或别名' })

const writtenTargetSchema = z.union([
  figure.meta({ description: '如 ≥89%、820人以上、不超过5起、不低于上年增幅、出台实施办法、——' }),
  z.strictObject({
    milestone: text.meta({ description: '要办成的事，如 出台实施方案' }),
    due: period.exactOptional().meta({ description: '应办成的报告期，如 2024-Q2' }),
  }),
  z.strictObject({ qualitative: text.meta({ description: '不能用数字衡量的要求，如 积极推进' }) }),
  z.strictObject({
    relative: text.meta({ description: '不低于、高于、不超过……' }),
    than: text.meta({ description: '与什么相比：文字，或另一指标的 id' }),
  }),
])

const writtenGoalSchema = z.strictObject({
  id: id.exactOptional().meta({ description: '省略时为 年份-序号，如 2024-4' }),
  year,
  number: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .meta({ type: ['string', 'integer'], description: '在该年度目标中的序号' }),
  title: text.meta({ description: '简称，用作段落标题和表格单元格' }),
  text: text.meta({ description: '年度目标原文' }),
  lead: department.exactOptional(),
  supporting: z.array(department).exactOptional(),
  indicators: z.array(text).exactOptional().meta({ description: '所含指标的 id，按表格顺序' }),
})

const writtenIndicatorSchema = z.strictObject({
  id,
  name: text.exactOptional().meta({ description: '省略时同 id' }),
  unit: z.string().exactOptional().meta({ description: '计量单位，如 人、户、%、元/月' }),
  accrual: accrualSchema
    .exactOptional()
    .meta({ description: '累计方式；省略时为 year-to-date（年初累计）' }),
  better: betterSchema.exactOptional().meta({ description: '省略时为 higher（越高越好）' }),
  level: levelSchema.exactOptional(),
  adds: z.enum(['是', '否']).exactOptional().meta({
    description:
      '汇总报告中各地的数能否相加；省略时由计量单位和名称判断：比率、标准、人均数等不相加',
  }),
  category: text.exactOptional(),
  lead: department.exactOptional(),
  supporting: z.array(department).exactOptional(),
  aliases: z.array(text).exactOptional(),
  parts: z
    .array(text)
    .min(1)
    .exactOptional()
    .meta({ description: '组成该指标的各项指标，合起来就是总数；总数没有填时由各项相加' }),
  including: z
    .array(text)
    .min(1)
    .exactOptional()
    .meta({ description: '其中：该指标包含的部分指标，合起来不是总数' }),
  targets: z
    .record(year, writtenTargetSchema)
    .exactOptional()
    .meta({ description: '各年度目标值' }),
})

/** plan/*.yaml */
export const planFileSchema = z
  .strictObject({
    programme: z.strictObject({
      id,
      name: text,
      text: text.exactOptional(),
      lead: department,
      baseline: year.exactOptional().meta({
        description: '基期年份，如 2022；省略时为第一个目标年份的上一年（如果录有数据）',
      }),
    }),
    goals: z.array(writtenGoalSchema).exactOptional(),
    indicators: z.array(writtenIndicatorSchema).exactOptional(),
  })
  .meta({ title: '季报：专项、年度目标和指标' })

const writtenObservationSchema = z.union([
  figure.meta({ description: '如 486人、92.83%、1105元/月、完成、——' }),
  z.strictObject({
    value: figure,
    asOf: text.exactOptional().meta({ description: '数据截止日期，如 2024-06-30' }),
    note: text.exactOptional(),
    evidence: text.exactOptional().meta({ description: '佐证材料，如 验收报告〔2024〕3号' }),
  }),
])

/** What a report needs as an official document (GB/T 9704-2012 7.2, 7.3.5, 7.3.7). */
const writtenIssueFactsSchema = z.strictObject({
  issued: text.exactOptional().meta({ description: '成文日期，如 2024-07-05' }),
  documentNumber: text.exactOptional().meta({ description: '发文字号，如 青民〔2024〕7号' }),
  copyNumber: z
    .string()
    .regex(/^\d{6}$/)
    .exactOptional()
    .meta({ type: ['string', 'integer'], description: '份号：六位数字，如 000001' }),
  classification: z
    .string()
    .regex(/^(?:绝密|机密|秘密)(?:★[^\s★]+)?$/)
    .exactOptional()
    .meta({ description: '密级和保密期限：绝密、机密或秘密，后可加 ★ 和期限，如 机密★1年' }),
  urgency: z.enum(['特急', '加急']).exactOptional().meta({ description: '紧急程度：特急、加急' }),
  signers: z
    .array(text)
    .min(1)
    .exactOptional()
    .meta({ description: '签发人，只用于上行文，如 [甲某某, 乙某]' }),
  sealed: z
    .enum(['是', '否'])
    .exactOptional()
    .meta({ description: '是否加盖印章；省略时为 是，署名处为印章留出位置' }),
  remark: text.exactOptional().meta({ description: '附注，不带括号，如 此件公开发布' }),
  publication: writtenIssuePublicationSchema.exactOptional().meta({
    description: '本期的索引号和发文时间；公开方式等在 jibao.yaml 中报告的 publication 写明',
  }),
})

/** What was taken from one workbook at one time: the history of the file, which only grows. */
const writtenImportSchema = z.strictObject({
  file: text.meta({ description: '工作簿的文件名' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: '工作簿的 SHA-256' }),
  department: text.exactOptional().meta({ description: '报送单位：departments.yaml 中的 id' }),
  by: text.exactOptional().meta({ description: '填报人，照表上所写' }),
  at: text.meta({ description: '导入时间，如 2024-10-09 15:30' }),
  figures: z
    .record(
      text,
      z.strictObject({
        cell: text
          .regex(/^.+![A-Z]{1,3}[1-9]\d{0,6}$/)
          .meta({ description: '工作表和单元格，如 填报表!H5' }),
        value: figure.meta({ description: '导入的完成值' }),
        was: figure.exactOptional().meta({ description: '导入前录有的完成值' }),
      }),
    )
    .meta({ description: '指标 id: 从哪个单元格导入了什么' }),
})

/** progress/<period>.yaml */
export const progressFileSchema = z
  .strictObject({
    period: period.meta({ description: '报告期，如 2024-Q2' }),
    ...writtenIssueFactsSchema.shape,
    documents: z
      .record(text, writtenIssueFactsSchema)
      .exactOptional()
      .meta({ description: '报告 id: 该报告与上面不同的成文日期、发文字号等' }),
    observations: z
      .record(text, writtenObservationSchema)
      .exactOptional()
      .meta({ description: '指标（id、名称或别名）: 完成值' }),
    narrative: z
      .record(text, text)
      .exactOptional()
      .meta({ description: '目标 id: 进展说明；可用 {指标id} 引用数据' }),
    summary: z
      .record(text, text)
      .exactOptional()
      .meta({ description: '专项 id: 总体说明；可用 {指标id} 引用数据' }),
    imports: z
      .array(writtenImportSchema)
      .exactOptional()
      .meta({ description: '导入记录，由 jibao import 写入，不必手工修改' }),
  })
  .meta({ title: '季报：某一报告期的数据和进展' })

/** series/*.yaml */
export const seriesFileSchema = z
  .strictObject({
    observations: z
      .record(
        text,
        z
          .record(year, writtenObservationSchema)
          .meta({ description: '年份（四位数字）: 该年的完成值，如 2019: 285元/月' }),
      )
      .meta({ description: '指标（id、名称或别名）: 历年完成值' }),
  })
  .meta({ title: '季报：历年数据' })

/** How an item of a self-assessment earns its points, in the words of staff. */
export const scoringWords = {
  按比例: 'proportional',
  达标得分: 'all-or-nothing',
} as const satisfies Record<string, ScoringRule>

const writtenItemSchema = z.strictObject({
  indicator: text.meta({ description: '指标的 id、名称或别名' }),
  weight: text.meta({ type: ['string', 'number'], description: '分值，如 5分' }),
  rule: z
    .enum(['按比例', '达标得分'] satisfies (keyof typeof scoringWords)[])
    .exactOptional()
    .meta({ description: '计分办法：按比例 或 达标得分；省略时为 按比例' }),
  deduct: text
    .exactOptional()
    .meta({ type: ['string', 'number'], description: '自行扣分，如 0.5分' }),
  reason: text.exactOptional().meta({ description: '得分或扣分的理由；可用 {指标id} 引用数据' }),
})

/** assessment/<year>.yaml */
export const assessmentFileSchema = z
  .strictObject({
    year: year.meta({ description: '考评年度，如 2021' }),
    items: z.array(writtenItemSchema).min(1).meta({ description: '自评的各项指标' }),
  })
  .meta({ title: '季报：年度自评' })

/** departments.yaml */
export const departmentsFileSchema = z
  .strictObject({
    departments: z.array(
      z.strictObject({
        id,
        name: text.exactOptional().meta({ description: '全称；省略时同 id' }),
        short: text.exactOptional().meta({
          description: '简称，如 区民政局：用于表格、责任单位和行文；署名、主送机关和版头仍用全称',
        }),
        aliases: z.array(text).exactOptional(),
      }),
    ),
  })
  .meta({ title: '季报：责任单位' })

export type WrittenIssueFacts = z.infer<typeof writtenIssueFactsSchema>
export type WrittenTarget = z.infer<typeof writtenTargetSchema>
export type PlanFile = z.infer<typeof planFileSchema>
export type ProgressFile = z.infer<typeof progressFileSchema>
export type SeriesFile = z.infer<typeof seriesFileSchema>
export type AssessmentFile = z.infer<typeof assessmentFileSchema>
export type DepartmentsFile = z.infer<typeof departmentsFileSchema>
