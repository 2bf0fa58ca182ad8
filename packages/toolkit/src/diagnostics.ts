import { type Diagnostic, didYouMean, error, failureText, type Origin, warning } from '@jibao/core'
import { type Period, periodPhrases } from '@jibao/data-model'
import type { ReportConfig } from '@jibao/sources'
import type { LoadedPlugin } from './loaded-plugins.ts'

const listed = (names: readonly string[]): string => names.join('、') || '（无）'

export const reportUnknown = (name: string, known: readonly string[]): Diagnostic =>
  error(
    'REPORT_UNKNOWN',
    `工作区没有名为“${name}”的报告`,
    `${didYouMean(name, known)}已有报告：${listed(known)}`,
  )

export const reportsMissing = (origin: Origin): Diagnostic =>
  error(
    'REPORTS_MISSING',
    '工作区没有定义任何报告',
    '请在 jibao.yaml 的 reports 中写上要生成的报告',
    origin,
  )

/** Who marks a report so has decided that there is no edition of it for the public. */
export const reportWithheld = (report: string, origin: Origin): Diagnostic =>
  error(
    'REPORT_WITHHELD',
    `报告“${report}”标为不予公开，不能生成公开版`,
    '请不要指定该报告；可以公开的，请改正 jibao.yaml 中的 openness',
    origin,
  )

export const reportLeftOut = (report: string, origin: Origin): Diagnostic =>
  warning(
    'REPORT_WITHHELD',
    `报告“${report}”标为不予公开，没有生成公开版`,
    '可以公开的，请改正 jibao.yaml 中的 openness',
    origin,
  )

export const formatUnknown = (name: string, known: readonly string[]): Diagnostic =>
  error(
    'FORMAT_UNKNOWN',
    `不支持格式“${name}”`,
    `${didYouMean(name, known)}可用格式：${listed(known)}`,
  )

export const periodUnreadable = (text: string): Diagnostic =>
  error('PERIOD_UNKNOWN', `“${text}”不是报告期`, '请写作 2024-Q2、2024-H1 或 2024')

export const periodsMissing = (): Diagnostic =>
  error(
    'PERIODS_MISSING',
    '工作区还没有任何报告期的数据',
    '请在 progress 文件夹中建立如 2024-Q2.yaml 的文件',
  )

export const periodNotRecorded = (period: Period, recorded: readonly Period[]): Diagnostic =>
  error(
    'PERIOD_NOT_RECORDED',
    `工作区没有${periodPhrases(period).full}的数据`,
    recorded.length === 0
      ? '请先在 progress 文件夹中录入数据'
      : `已有报告期：${listed(recorded)}；如需新增，请建立 progress/${period}.yaml`,
  )

export const issueDateMissing = (period: Period, report: string, origin: Origin): Diagnostic =>
  error(
    'ISSUE_DATE_MISSING',
    `${periodPhrases(period).full}的报告“${report}”没有成文日期`,
    `请在该报告期的文件中写上 issued，如 issued: 2024-07-05；或只给这份报告：documents 下“${report}”的 issued`,
    origin,
  )

const cadences = { quarter: '季度', 'half-year': '半年', year: '年' } as const

export const reportNotDue = (
  { id, every = 'year', origin }: Pick<ReportConfig, 'id' | 'every' | 'origin'>,
  period: Period,
): Diagnostic =>
  error(
    'REPORT_NOT_DUE',
    `报告“${id}”每${cadences[every]}一份，${periodPhrases(period).full}末没有`,
    '请用 --period 指定它的报告期，或修改 jibao.yaml 中该报告的 every',
    origin,
  )

export const reportsNotDue = (period: Period, origin: Origin): Diagnostic =>
  error(
    'REPORTS_NOT_DUE',
    `${periodPhrases(period).full}末没有要生成的报告`,
    '请用 --period 另选报告期，或修改 jibao.yaml 中各报告的 every',
    origin,
  )

export const templateUnknown = (
  name: string,
  known: readonly string[],
  origin: Origin,
): Diagnostic =>
  error(
    'TEMPLATE_UNKNOWN',
    `找不到模板“${name}”`,
    `${didYouMean(name, known)}可用模板：${listed(known)}`,
    origin,
  )

export const pluginFailed = (specifier: string, problem: unknown, origin: Origin): Diagnostic =>
  error(
    'PLUGIN_FAILED',
    `插件“${specifier}”无法载入：${failureText(problem)}`,
    '其他格式不受影响；请核对 jibao.yaml 的 plugins，再将本消息告知插件的作者',
    origin,
  )

export const specifierRefused = (specifier: string, origin: Origin): Diagnostic =>
  error(
    'PLUGIN_SPECIFIER',
    `“${specifier}”不是插件的写法`,
    '请写已安装的包名，如 jibao-renderer-md，或工作区内的文件，如 ./我的格式.js',
    origin,
  )

export const pluginRepeated = (specifier: string, origin: Origin): Diagnostic =>
  error('PLUGIN_REPEATED', `插件“${specifier}”写了两次`, '请只留下一处', origin)

/** @param what that both have: the format `md` */
export const pluginClash = (
  { called, key }: { readonly called: string; readonly key: string },
  first: Pick<LoadedPlugin, 'specifier' | 'from'>,
  second: Pick<LoadedPlugin, 'specifier' | 'origin'>,
): Diagnostic => {
  const owner = `${first.from === undefined ? '自带插件' : '插件'}“${first.specifier}”`
  return error(
    'PLUGIN_CLASH',
    first.specifier === second.specifier
      ? `插件“${first.specifier}”有两个${called}“${key}”`
      : `插件“${second.specifier}”的${called}“${key}”，${owner}已经有了`,
    '同名的只能有一个：请在 jibao.yaml 的 plugins 中去掉其中一个插件，或换用不同名的',
    second.origin,
  )
}

const renameHint = '请换用插件的其他版本，或告诉插件的作者改名'

export const checkTaken = (plugin: string, code: string, origin: Origin | undefined): Diagnostic =>
  error('PLUGIN_CLASH', `插件“${plugin}”的检查 ${code} 与自带的检查同名`, renameHint, origin)

export const helperTaken = (plugin: string, name: string, origin: Origin | undefined): Diagnostic =>
  error(
    'PLUGIN_CLASH',
    `插件“${plugin}”的模板函数“${name}”与模板中已有的名称相同`,
    renameHint,
    origin,
  )

/** @param used where the template of that name is that is used */
export const templateHidden = (
  plugin: string,
  { name, used }: { readonly name: string; readonly used: string },
  origin: Origin,
): Diagnostic =>
  warning(
    'TEMPLATE_HIDDEN',
    `插件“${plugin}”也有模板“${name}”，用的是${used}的那一个`,
    '要用插件的模板，请把它的文件夹改名后放入工作区的 templates 文件夹，并修改 template',
    origin,
  )

export const writeFailed = (path: string, problem: unknown): Diagnostic =>
  error(
    'WRITE_FAILED',
    `无法写入 ${path}：${failureText(problem)}`,
    '请检查文件夹是否可写、磁盘是否已满、文件是否正被其他程序打开',
  )

export const fileNameClash = (name: string): Diagnostic =>
  error(
    'FILE_NAME_CLASH',
    `有两份报告的文件名都是“${name}”`,
    '请在 jibao.yaml 中给其中一份写上不同的 title',
  )

export const letterNameClash = (name: string): Diagnostic =>
  error(
    'FILE_NAME_CLASH',
    `有两个部门的催报函文件名都是“${name}”`,
    '请在 departments.yaml 中改用能够区别的名称',
  )

export const departmentUnknown = (name: string, known: readonly string[]): Diagnostic =>
  error(
    'DEPARTMENT_UNKNOWN',
    `工作区没有名为“${name}”的部门`,
    `${didYouMean(name, known)}已有部门：${listed(known)}`,
  )

export const nothingAsked = (period: Period, department?: { readonly id: string }): Diagnostic =>
  error(
    'NOTHING_ASKED',
    `${department === undefined ? '各部门' : `“${department.id}”`}在${periodPhrases(period).full}没有要填报的指标`,
    '请检查报告期和部门，或在 plan 文件中写上该年的年度目标和责任单位',
  )

export const workspaceExists = (file: string): Diagnostic =>
  error('WORKSPACE_EXISTS', '该文件夹已是季报工作区', '请另选一个文件夹', { file })
