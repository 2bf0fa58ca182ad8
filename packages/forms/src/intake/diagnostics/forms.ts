import { type Diagnostic, didYouMean, error, info, type Origin, quote, warning } from '@jibao/core'
import type { Period } from '@jibao/data-model'

const listed = (texts: readonly string[]): string => texts.map(quote).join('、')

const sendAnew = '请用 jibao form 重新发表，或请该部门在原表上填写后交回'

export const formTampered = (origin: Origin): Diagnostic =>
  error(
    'FORM_TAMPERED',
    '填报表隐藏的标识被改动过，或者不是用本工作区的密钥签发的',
    `${sendAnew}；更换过 forms.key 的，旧表不再有效`,
    origin,
  )

export const formSchema = (origin: Origin): Diagnostic =>
  error('FORM_SCHEMA', '填报表的版本与本程序不符', sendAnew, origin)

export const formWorkspace = (stated: string, own: string, origin: Origin): Diagnostic =>
  error(
    'FORM_WORKSPACE',
    `这是工作区${quote(stated)}的填报表，本工作区是${quote(own)}`,
    '请在它所属的工作区中导入',
    origin,
  )

export const formPeriod = (stated: Period, asked: Period, origin: Origin): Diagnostic =>
  error(
    'FORM_PERIOD',
    `这是 ${stated} 的填报表，要导入的是 ${asked}`,
    `请该部门填 ${asked} 的表；确要导入 ${stated} 的，写 --period ${stated}`,
    origin,
  )

/** `heading`: what the sheet says above its table, against the hidden identification. */
export const formHeadingPeriod = (heading: Period, stated: Period, origin: Origin): Diagnostic =>
  error(
    'FORM_PERIOD',
    `表头写的报告期是 ${heading}，这份表却是 ${stated} 的`,
    '请核对是不是把别的报告期的表粘贴了进来；是的，请分成两个文件交回',
    origin,
  )

export const formDepartment = (id: string, ids: readonly string[], origin: Origin): Diagnostic =>
  error(
    'DEPARTMENT_UNKNOWN',
    `填报表的填报单位${quote(id)}不在 departments.yaml 中`,
    `${didYouMean(id, ids)}请在 departments.yaml 中补上该单位，或重新发表`,
    origin,
  )

export const formTableMissing = (origin: Origin): Diagnostic =>
  error(
    'FORM_TABLE_MISSING',
    '这是本程序发出的填报表，其中却找不到填报的表格',
    '表头一行要有“指标”“本期完成值”等列名；请该部门在原表上填写',
    origin,
  )

export const formColumnMissing = (column: string, origin: Origin): Diagnostic =>
  error(
    'FORM_COLUMN_MISSING',
    `表中没有${quote(column)}一列`,
    '请把这一列的列名改回原样；列已删除的，请重新发表',
    origin,
  )

export const formEmpty = (origin: Origin): Diagnostic =>
  warning(
    'FORM_EMPTY',
    '填报表没有填写：本期完成值全部为空',
    '请核对交回的是不是填好的那一份',
    origin,
  )

export const formIncomplete = (names: readonly string[], origin: Origin): Diagnostic =>
  info(
    'FORM_INCOMPLETE',
    `还有 ${names.length} 项没有填：${listed(names)}`,
    '已填的照常导入；补填后可再次导入同一份表',
    origin,
  )

export const formCopied = (first: Origin, origin: Origin): Diagnostic =>
  warning(
    'FORM_COPIED',
    `工作簿中有几张填报表：${quote(first.sheet ?? '')}和${quote(origin.sheet ?? '')}，都会读取`,
    '请核对，只留一张',
    origin,
  )

export const rowsMissing = (names: readonly string[], origin: Origin): Diagnostic =>
  warning(
    'ROW_MISSING',
    `表中少了 ${names.length} 行：${listed(names)}`,
    '这些行可能被删除了；需要报送的，请重新发表',
    origin,
  )

export const sheetHidden = (origin: Origin): Diagnostic =>
  warning(
    'SHEET_HIDDEN',
    `填报表所在的工作表${quote(origin.sheet ?? '')}被隐藏了`,
    '请取消隐藏，核对其中的内容',
    origin,
  )

const shownLeftovers = 3

export const leftoversFound = (
  texts: readonly { readonly text: string; readonly origin: Origin }[],
  origin: Origin,
): Diagnostic => {
  const shown = texts
    .slice(0, shownLeftovers)
    .map(({ text, origin: { cell = '' } }) => `${cell} ${quote(text)}`)
    .join('、')
  const more = texts.length > shownLeftovers ? `等 ${texts.length} 处` : ''
  return warning(
    'LEFTOVER',
    `工作表${quote(origin.sheet ?? '')}中有填报格以外的内容没有导入：${shown}${more}`,
    '需要报送的，请写到对应指标的“备注”',
    origin,
  )
}
