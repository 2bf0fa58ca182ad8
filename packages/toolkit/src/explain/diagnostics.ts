import { type Diagnostic, error, info, warning } from '@jibao/core'

export const fileUnknown = (file: string): Diagnostic =>
  error('FILE_MISSING', `没有文件 ${file}`, '请检查 --in 后面的文件名和路径')

export const fileNotOurs = (file: string): Diagnostic =>
  info(
    'FILE_NOT_TRACED',
    `${file} 没有出处记录：不是本工具生成的，或生成后改了名、移了地方`,
    '要查出处请用生成时的文件；要核对别人写的稿子请用 jibao check',
  )

export const fileChanged = (file: string): Diagnostic =>
  warning(
    'FILE_CHANGED',
    `${file} 在生成后被改动过或另存过，下面按生成时的记录说明`,
    '运行 jibao verify 查看哪些地方改了',
  )

export const periodUnknown = (text: string): Diagnostic =>
  error('PERIOD_UNKNOWN', `“${text}”不是报告期`, '请写作 2024-Q2、2024-H1 或 2024')

export const reportNotBuilt = (): Diagnostic =>
  error(
    'REPORT_NOT_BUILT',
    '输出文件夹中没有这份报告的出处记录',
    '请先运行 jibao build 生成，或检查 --report 和 --period',
  )
