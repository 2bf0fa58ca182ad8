import type { Diagnostic } from '@jibao/core'
import { limits } from './limits.ts'
import type { Kind } from './sniff/kinds.ts'
import type { ArchiveFaults } from './zip/archive-faults.ts'

/** Name of a file, as the user knows it. */
export interface Place {
  readonly file: string
}

const error = (code: string, message: string, hint: string, { file }: Place): Diagnostic => ({
  code,
  severity: 'error',
  message,
  hint,
  origin: { file },
})

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`

const resave = '请用 Excel 或 WPS 打开，把要报的表另存为新的 .xlsx 工作簿，再导入'
const fetchAgain = '请重新拷贝或下载这个文件；仍不行，请填报单位用 Excel 或 WPS 另存为 .xlsx 后重发'
const distrust = '这不像 Excel 或 WPS 保存的文件。请向填报单位核实来源，并请对方另存为 .xlsx 后重发'

// What it is

export const workbookEmpty = (place: Place): Diagnostic =>
  error('WORKBOOK_EMPTY', '文件是空的（0 字节）', fetchAgain, place)

export const notAWorkbook = ({ is, remedy }: Kind, place: Place): Diagnostic =>
  error('NOT_A_WORKBOOK', `文件不是 Excel 工作簿，其实是${is}`, remedy, place)

export const workbookFormatUnread = ({ is, remedy }: Kind, place: Place): Diagnostic =>
  error('WORKBOOK_FORMAT_UNREAD', `文件其实是${is}，本程序不读这种格式`, remedy, place)

export const workbookEncrypted = (place: Place): Diagnostic =>
  error(
    'WORKBOOK_ENCRYPTED',
    '工作簿设有打开密码，无法读取',
    '请用 Excel 或 WPS 打开，在“文件→信息→保护工作簿”（WPS 为“文档加密”）中清除打开密码，保存后再导入',
    place,
  )

export const workbookMacros = (where: string, place: Place): Diagnostic =>
  error(
    'WORKBOOK_MACROS',
    `工作簿带有宏（${where}），不予读取`,
    '请用 Excel 或 WPS 打开（不要启用宏），另存为不含宏的“Excel 工作簿 (*.xlsx)”，再导入',
    place,
  )

// Limits

export const workbookTooLarge = (bytes: number, place: Place): Diagnostic =>
  error(
    'WORKBOOK_TOO_LARGE',
    `文件有 ${megabytes(bytes)}，超过上限 ${megabytes(limits.fileBytes)}`,
    '请删去工作簿中的图片、附件和无关的表，只留填报的表，再导入；佐证材料请另行报送',
    place,
  )

export const workbookUnpacksTooLarge = (what: string, place: Place): Diagnostic =>
  error('WORKBOOK_TOO_LARGE', `${what}，超过填报表可能的规模`, resave, place)

export const workbookTooManyCells = (place: Place): Diagnostic =>
  error(
    'WORKBOOK_TOO_LARGE',
    `有内容的单元格超过 ${limits.cells} 个，超过填报表可能的规模`,
    resave,
    place,
  )

export const sheetTooWide = (sheet: string, cell: string, place: Place): Diagnostic => ({
  ...error(
    'SHEET_TOO_LARGE',
    `工作表“${sheet}”的 ${cell} 单元格有内容，表格因此大得无法读取`,
    `请清除 ${cell} 的内容（按 Ctrl+End 可跳到那里），或把要报的部分复制到新工作簿，再导入`,
    place,
  ),
  origin: { file: place.file, sheet, cell },
})

// Damage and deceit

export const workbookDamaged = (what: string, place: Place): Diagnostic =>
  error('WORKBOOK_DAMAGED', `文件已损坏或不完整：${what}`, fetchAgain, place)

export const workbookSuspicious = (what: string, place: Place): Diagnostic =>
  error('WORKBOOK_SUSPICIOUS', `文件有意外的构造，不予读取：${what}`, distrust, place)

/** What the guard of its archive finds. */
export const workbookFaults = (place: Place): ArchiveFaults => ({
  damaged: (what) => workbookDamaged(what, place),
  suspicious: (what) => workbookSuspicious(what, place),
  encrypted: () => workbookEncrypted(place),
  unpacksTooLarge: (what) => workbookUnpacksTooLarge(what, place),
})

/** Whatever no rule of ours foresaw. */
export const workbookUnreadable = (place: Place): Diagnostic =>
  error('WORKBOOK_UNREADABLE', '无法读取这个工作簿：内容不合格式', resave, place)

// Read nevertheless

export const externalLinks = ({ file }: Place): Diagnostic => ({
  code: 'WORKBOOK_EXTERNAL_LINKS',
  severity: 'warning',
  message: '工作簿引用了别的工作簿；引用来的数按文件中保存的结果读取，可能已经过时',
  hint: '请填报单位把引用来的数“选择性粘贴”为数值，或核对这些数后再导入',
  origin: { file },
})
