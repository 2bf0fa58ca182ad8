import {
  type Diagnostic,
  didYouMean,
  error,
  formatOrigin,
  type Origin,
  quote,
  warning,
} from '@jibao/core'

export const importTimeInvalid = (text: string, origin: Origin): Diagnostic =>
  error(
    'DATE_INVALID',
    `${quote(text)}不是导入时间`,
    '写作 年-月-日 时:分，如 2024-10-09 15:30',
    origin,
  )

/** A plan may lose an indicator, or rename it, after its figures were imported. */
export const importIndicatorUnknown = (
  name: string,
  names: readonly string[],
  origin: Origin,
): Diagnostic =>
  warning(
    'IMPORT_INDICATOR_UNKNOWN',
    `导入记录中的${quote(name)}现在不是指标，这一条不再用作出处`,
    `${didYouMean(name, names)}指标改了名的，请把原来的 id 写入它的 aliases；已取消的，可以删去这一条`,
    origin,
  )

export const figureElsewhere = (name: string, origin: Origin): Diagnostic =>
  error(
    'FIGURE_ELSEWHERE',
    `指标${quote(name)}的完成值记在 ${formatOrigin(origin)}，导入只能改写 .yaml 文件中的数`,
    '请在该文件中改正，或删去该文件中的这一个数再导入',
    origin,
  )

export const workspaceChanged: Diagnostic = error(
  'WORKSPACE_CHANGED',
  '导入时工作区的文件被别的程序改动，本次没有写入任何数据',
  '请保存并关闭正在编辑的文件，再运行一次',
)
