import { profileSchema, tableRulingSchema } from '@jibao/data-model'
import { z } from 'zod'
import { checksSectionSchema } from './checks-section.ts'
import { disclosureSectionSchema } from './disclosure-section.ts'
import { publicationSectionSchema } from './publication-section.ts'
import type { ReportConfig } from './workspace.ts'

const text = z.string().min(1)

/** How often a report is made, in the words of staff. */
export const everyWords = {
  季度: 'quarter',
  半年: 'half-year',
  年: 'year',
} as const satisfies Record<string, NonNullable<ReportConfig['every']>>

const reportSchema = z.strictObject({
  id: text.regex(/^[^\s{}@:：/\\.<>"|?*]+$/).meta({
    description: '报告的编号，命令行用它选择报告：不含空格和 { } @ : / \\ . < > " | ? * 的文字',
  }),
  template: text.meta({
    description: '模板名，如 quarterly-notice；先找工作区 templates 中的文件夹，再找自带的模板',
  }),
  title: text.exactOptional().meta({ description: '标题；省略时由模板决定' }),
  programme: text.meta({ description: '专项的 id 或名称' }),
  addressees: z.array(text).exactOptional().meta({ description: '主送单位；省略时同工作区' }),
  copyTo: z.array(text).exactOptional().meta({ description: '抄送单位；省略时同工作区' }),
  profile: profileSchema
    .exactOptional()
    .meta({ description: '格式：gongwen 有版头，gongwen-plain 没有；省略时由模板决定' }),
  tables: tableRulingSchema
    .exactOptional()
    .meta({ description: '表格：grid 为全框线，three-line 为三线表；省略时由模板决定' }),
  every: z
    .enum(['季度', '半年', '年'] satisfies (keyof typeof everyWords)[])
    .exactOptional()
    .meta({
      description: '只在季度末、半年末或年末生成：季度、半年 或 年；省略时每个报告期都生成',
    }),
  options: z
    .record(
      text,
      z.union([z.string().meta({ type: ['string', 'number', 'boolean'] }), z.array(text)]),
    )
    .exactOptional()
    .meta({ description: '交给模板的选项：文字，或列表' }),
  publication: publicationSectionSchema
    .exactOptional()
    .meta({ description: '政府信息公开目录中的登记，印在网页的页首；省略时没有' }),
})

const specifierSchema = text.meta({
  description:
    '包名或工作区内的文件，如 jibao-renderer-md、./我的格式.js；要给它选项时写作 [名称, { 选项: 值 }]',
})

const pluginSchema = z.union([
  specifierSchema,
  z.tuple([
    specifierSchema,
    z.record(text, z.unknown()).meta({ description: '插件的选项，见插件的说明' }),
  ]),
])

/** jibao.yaml */
export const workspaceFileSchema = z
  .strictObject({
    name: text.meta({ description: '工作区名称' }),
    issuer: text.meta({ description: '发文单位：departments.yaml 中的 id、名称或别名' }),
    mark: text.exactOptional().meta({
      description:
        '发文机关标志，如 青禾县民政局文件；省略时为发文单位名称加“文件”；信函不印“文件”二字',
    }),
    addressees: z.array(text).exactOptional().meta({ description: '主送单位' }),
    copyTo: z.array(text).exactOptional().meta({ description: '抄送单位' }),
    reports: z.array(reportSchema).meta({ description: '要生成的报告' }),
    members: z.array(text).min(1).exactOptional().meta({
      description:
        '下级工作区的文件夹，供汇总报告使用：相对于本工作区，一级之内可以用 *，如 ../counties/*',
    }),
    protectedTerms: z
      .array(text)
      .exactOptional()
      .meta({ description: '繁体版中不转换的人名、地名和用语' }),
    forms: z
      .strictObject({
        key: text.exactOptional().meta({
          description:
            '填报表的签名密钥：任意一段文字；省略时只能发现改动，不能证明表是本单位发出的',
        }),
      })
      .exactOptional()
      .meta({ description: '发给各部门的填报表' }),
    disclosure: disclosureSectionSchema
      .exactOptional()
      .meta({ description: '公开版和样本版中数据和个人信息的处理办法' }),
    checks: checksSectionSchema
      .exactOptional()
      .meta({ description: '勾稽检查：各项检查的级别，以及已经核实、不必再提的发现' }),
    plugins: z.array(pluginSchema).exactOptional().meta({ description: '插件' }),
  })
  .meta({ title: '季报：工作区' })

export type WorkspaceFile = z.infer<typeof workspaceFileSchema>

/** For editors: completes and checks jibao.yaml. */
export const workspaceJsonSchema = (): object => z.toJSONSchema(workspaceFileSchema)
