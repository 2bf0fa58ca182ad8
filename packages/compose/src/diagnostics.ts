import { type Diagnostic, didYouMean, error, formatOrigin, type Origin, warning } from '@jibao/core'
import type { Indicator, Programme } from '@jibao/data-model'
import { pendingMark } from '@jibao/document'

export const templateFileMissing = (origin: Origin): Diagnostic =>
  error(
    'TEMPLATE_FILE_MISSING',
    `找不到模板文件 ${origin.file}`,
    '请补上该文件，或检查模板名称',
    origin,
  )

export const templateNotText = (origin: Origin): Diagnostic =>
  error('TEMPLATE_ENCODING', '模板文件不是 UTF-8 文本', '请用编辑器另存为 UTF-8', origin)

export const templateCharacter = (name: string, origin: Origin): Diagnostic =>
  error('FORBIDDEN_CHARACTER', `模板中有不能印出的字符 ${name}`, '请删去该字符', origin)

export const settingsSyntax = (origin: Origin): Diagnostic =>
  error(
    'TEMPLATE_SETTINGS',
    'template.yaml 此处的写法不对',
    '请检查缩进、冒号和引号；以 { 开头或含“: ”的文字要加引号；不用锚点和别名',
    origin,
  )

export const settingsKeyUnknown = (
  key: string,
  known: readonly string[],
  origin: Origin,
): Diagnostic =>
  error(
    'TEMPLATE_SETTINGS',
    `template.yaml 中不认识的键“${key}”`,
    `${didYouMean(key, known)}可用的键：${known.join('、')}`,
    origin,
  )

export const settingsKeyMissing = (key: string, origin: Origin): Diagnostic =>
  error(
    'TEMPLATE_SETTINGS',
    `template.yaml 缺少“${key}”`,
    '需要 name、title、data、reportTitle，可有 profile、tables、options；每个选项需要 description、default',
    origin,
  )

export const settingsValue = (key: string, origin: Origin): Diagnostic =>
  error(
    'TEMPLATE_SETTINGS',
    key === '' ? 'template.yaml 应为“键: 值”' : `template.yaml 中“${key}”的值不对`,
    'name 用小写字母、数字和连字符；options 为“选项名: 选项”；其余为文字',
    origin,
  )

export const settingsChoice = (
  key: string,
  choices: readonly string[],
  { text, origin }: { readonly text: string; readonly origin: Origin },
): Diagnostic =>
  error(
    'TEMPLATE_SETTINGS',
    `template.yaml 中“${key}”的值不对`,
    `${didYouMean(text, choices)}可写：${choices.join('、')}`,
    origin,
  )

export const optionName = (name: string, origin: Origin): Diagnostic =>
  error(
    'TEMPLATE_SETTINGS',
    `template.yaml 中“${name}”不能作选项名`,
    '选项名用英文字母和数字，以字母开头',
    origin,
  )

export const titleForm = (origin: Origin): Diagnostic =>
  error(
    'TEMPLATE_SETTINGS',
    'template.yaml 中 reportTitle 应写在一行之内，不带转义',
    '请写作 reportTitle: 关于…的通报，或在两端加引号',
    origin,
  )

export const titleEmpty = (origin: Origin): Diagnostic =>
  error(
    'REPORT_TITLE_EMPTY',
    '报告标题没有内容',
    '请在 reportTitle 中写上不随数据变化的文字，或在 jibao.yaml 中写 title',
    origin,
  )

export const templateSyntax = (problem: string, origin: Origin): Diagnostic =>
  error(
    'TEMPLATE_SYNTAX',
    `模板语法有误：${problem}`,
    '请检查花括号和 {{#…}} {{/…}} 是否成对',
    origin,
  )

export const templateFeature = (feature: string, origin: Origin): Diagnostic =>
  error('TEMPLATE_FEATURE', `模板不支持${feature}`, '请改用已有的写法，见模板说明', origin)

/** @param part the piece of the path that is not among the candidates */
export const nameUnknown = (
  { name, part = name }: { readonly name: string; readonly part?: string },
  candidates: readonly string[],
  origin: Origin,
): Diagnostic =>
  error(
    'TEMPLATE_NAME_UNKNOWN',
    `模板中的“${name}”不存在`,
    `${didYouMean(part, candidates)}此处可用：${candidates.join('、') || '（无）'}`,
    origin,
  )

export const helperUnknown = (
  name: string,
  candidates: readonly string[],
  origin: Origin,
): Diagnostic =>
  error(
    'TEMPLATE_HELPER_UNKNOWN',
    `模板中的函数“${name}”不存在`,
    `${didYouMean(name, candidates)}可用函数：${candidates.join('、')}`,
    origin,
  )

export const helperUse = (problem: string, usage: string, origin: Origin): Diagnostic =>
  error('TEMPLATE_HELPER_USE', problem, `用法：${usage}`, origin)

/** @param problem what it threw, or what is wrong with what it gave */
export const helperFailed = (
  { name, plugin }: { readonly name: string; readonly plugin: string },
  problem: string,
  origin: Origin,
): Diagnostic =>
  error(
    'TEMPLATE_HELPER_FAILED',
    `函数“${name}”（插件“${plugin}”）出错：${problem}`,
    '请检查此处交给它的值；值没有错的，请告诉插件的作者',
    origin,
  )

export const nameTaken = (name: string, origin: Origin): Diagnostic =>
  error(
    'TEMPLATE_NAME_TAKEN',
    `“${name}”是函数名，不能用在 as |…| 中`,
    '请换一个名称，如 as |item|',
    origin,
  )

export const partialUnknown = (
  name: string,
  candidates: readonly string[],
  origin: Origin,
): Diagnostic =>
  error(
    'TEMPLATE_PARTIAL_UNKNOWN',
    `模板片段“${name}”不存在`,
    `${didYouMean(name, candidates)}partials 文件夹中有：${candidates.join('、') || '（无）'}`,
    origin,
  )

export const partialCircular = (chain: readonly string[], origin: Origin): Diagnostic =>
  error(
    'TEMPLATE_PARTIAL_CIRCULAR',
    `模板片段互相引用成环：${chain.join(' → ')}`,
    '请去掉其中一处引用',
    origin,
  )

export const notInsertable = (name: string, kind: string, origin: Origin): Diagnostic =>
  error(
    'TEMPLATE_NOT_INSERTABLE',
    `“${name}”是${kind}，不能直接印出`,
    '列表用 {{#each}} 或 {{join}}，成组的数据写出其中一项，是否类数据用 {{#if}}',
    origin,
  )

export const blockInProse = (name: string, origin: Origin): Diagnostic =>
  error(
    'TEMPLATE_BLOCK_IN_PROSE',
    `“${name}”是整块内容，不能写在一段文字中间`,
    '请让它独占一段，前后各空一行',
    origin,
  )

export const markdownFeature = (feature: string, origin: Origin): Diagnostic =>
  error(
    'TEMPLATE_MARKDOWN',
    `模板正文不支持${feature}`,
    '可用：# 标题（一至四级）、段落、列表、**加重**、[链接](https://…)、表格',
    origin,
  )

export const optionUnknown = (
  name: string,
  candidates: readonly string[],
  origin: Origin,
): Diagnostic =>
  error(
    'OPTION_UNKNOWN',
    `模板没有选项“${name}”`,
    `${didYouMean(name, candidates)}可用选项：${candidates.join('、') || '（无）'}`,
    origin,
  )

const optionForms = {
  flag: ['只能是“是”或“否”', '请写 是 或 否'],
  list: ['应为列表', '请写作 [甲, 乙]，或每项一行、以“- ”开头'],
  text: ['应为文字', '请写一段文字，不写成列表'],
} as const

export const optionInvalid = (
  name: string,
  kind: keyof typeof optionForms,
  origin: Origin,
): Diagnostic => {
  const [problem, hint] = optionForms[kind]
  return error('OPTION_INVALID', `选项“${name}”${problem}`, hint, origin)
}

export const templateData = (
  { title, data }: { readonly title: string; readonly data: string },
  origin: Origin,
): Diagnostic =>
  data === 'reminder'
    ? error(
        'TEMPLATE_DATA',
        `模板“${title}”写给单个部门，不能用来生成报告`,
        '这种函由 jibao form --reminder 生成；报告请在 jibao.yaml 中换用别的模板',
        origin,
      )
    : error(
        'TEMPLATE_DATA',
        `模板“${title}”的数据是 ${data}，不能用来催报`,
        '请在它的 template.yaml 中写 data: reminder',
        origin,
      )

/** @param label what the figure is, with its period */
export const figurePending = (
  pending: string,
  label: string,
  origin: Origin | undefined,
): Diagnostic =>
  warning(
    'FIGURE_PENDING',
    `此处引用的“${label}”尚未填报，报告中印作${pendingMark(pending)}`,
    '请在该报告期的 progress 文件（历年的数可在 series 文件）中填上，目标值在 plan 文件中填上；确实没有的写 ——',
    origin,
  )

export const manuscriptUnused = (template: string, origin: Origin): Diagnostic =>
  warning(
    'MANUSCRIPT_UNUSED',
    `模板“${template}”没有用到这份文稿，报告中不会有它的内容`,
    '请在 jibao.yaml 中换用能放文稿的模板，或删去这份文稿',
    origin,
  )

const differences = {
  unit: ({ unit }: Indicator) => `计量单位是“${unit}”`,
  accrual: ({ accrual }: Indicator) => `累计方式是 ${accrual}`,
} as const satisfies Record<string, (indicator: Indicator) => string>

/** @param theirs of the county, what is taken for `wanted` by its name */
export const memberIndicatorDiffers = (
  { name }: { readonly name: string },
  wanted: Indicator,
  theirs: Indicator,
  what: keyof typeof differences,
): Diagnostic =>
  warning(
    'MEMBER_INDICATOR',
    `${name}的指标“${theirs.name}”${differences[what](theirs)}，本级的${differences[what](wanted)}（${formatOrigin(wanted.origin)}），没有计入汇总`,
    '请双方核对后改成一致；不是同一项指标的，请改用不同的 id 和名称',
    theirs.origin,
  )

export const memberIndicatorsSeveral = (
  { name, folder }: { readonly name: string; readonly folder: string },
  wanted: Indicator,
): Diagnostic =>
  warning(
    'MEMBER_INDICATOR',
    `${name}（${folder}）有几项指标都能对应本级的“${wanted.name}”，没有计入汇总`,
    `请给其中一项写上与本级相同的 id：${wanted.id}`,
    wanted.origin,
  )

/** @param programmes of the county, none of which is the province's */
export const memberProgrammes = (
  { name, folder }: { readonly name: string; readonly folder: string },
  wanted: string,
  programmes: readonly Programme[],
): Diagnostic =>
  warning(
    'MEMBER_PROGRAMME',
    `${name}（${folder}）没有专项“${wanted}”，达标率按它的全部 ${programmes.length} 个专项（${programmes.map((one) => one.name).join('、')}）计算`,
    '请双方把同一专项的 id 或名称改成一致',
    programmes[0]?.origin,
  )
