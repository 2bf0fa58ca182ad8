import { z } from 'zod'

const text = z.string().min(1)

const reportSchema = z.strictObject({
  id: text.regex(/^[^\s{}@:：/\\.<>"|?*]+$/).meta({
    description: '报告的编号，命令行用它选择报告：不含空格和 { } @ : / \\ . < > " | ? * 的文字',
  }),
  template: text.meta({
    description: '模板名，如 quarterly-notice；先找工作区 templates 中的文件夹，再找自带的模板',
  }),
  title: text.exactOptional().meta({ description: '标题；省略时由模板决定' }),
  programme: text.meta({ description: '专项的 id 或名称' }),
  options: z
    .record(text, z.string().meta({ type: ['string', 'number', 'boolean'] }))
    .exactOptional()
    .meta({ description: '交给模板的选项' }),
})

/** jibao.yaml */
export const workspaceFileSchema = z
  .strictObject({
    name: text.meta({ description: '工作区名称' }),
    issuer: text.meta({ description: '发文单位：departments.yaml 中的 id、名称或别名' }),
    addressees: z.array(text).exactOptional().meta({ description: '主送单位' }),
    copyTo: z.array(text).exactOptional().meta({ description: '抄送单位' }),
    reports: z.array(reportSchema).meta({ description: '要生成的报告' }),
    plugins: z.array(text).exactOptional().meta({ description: '插件：包名，或工作区内的文件' }),
  })
  .meta({ title: '季报：工作区' })

export type WorkspaceFile = z.infer<typeof workspaceFileSchema>

/** For editors: completes and checks jibao.yaml. */
export const workspaceJsonSchema = (): object => z.toJSONSchema(workspaceFileSchema)
