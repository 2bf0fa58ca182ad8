import { type Diagnostic, error, type Origin } from '@jibao/core'

/** Name of a file, as the user knows it. */
export interface Place {
  readonly file: string
}

const refuse = (code: string, message: string, hint: string, { file }: Place): Diagnostic =>
  error(code, message, hint, { file } satisfies Origin)

/** What a file turned out to be when it is none that is read. */
export interface Kind {
  /** Stands in 「其实是…」. */
  readonly is: string
  readonly remedy: string
}

export const draftEmpty = (place: Place): Diagnostic =>
  refuse('DRAFT_EMPTY', '文件是空的，里面没有文字', '请检查是否选错了文件，或重新拷贝、下载', place)

export const draftFormatUnread = ({ is, remedy }: Kind, place: Place): Diagnostic =>
  refuse('DRAFT_FORMAT_UNREAD', `这个文件是${is}，不能直接检查`, remedy, place)

export const draftEncrypted = (is: string, place: Place): Diagnostic =>
  refuse(
    'DRAFT_ENCRYPTED',
    `${is}设有打开密码，无法读取`,
    '请用 Word、WPS 或 PDF 阅读器打开，去掉密码后另存一份，再检查',
    place,
  )

export const draftTooLarge = (what: string, place: Place): Diagnostic =>
  refuse(
    'DRAFT_TOO_LARGE',
    `${what}，超过一份报告可能的篇幅`,
    '请只留要检查的部分，另存后再检查',
    place,
  )

export const draftDamaged = (what: string, place: Place): Diagnostic =>
  refuse(
    'DRAFT_DAMAGED',
    `文件已损坏或不完整：${what}`,
    '请重新拷贝或下载，或用原来的程序另存一份',
    place,
  )

export const pdfWithoutText = (place: Place): Diagnostic =>
  refuse(
    'PDF_WITHOUT_TEXT',
    'PDF 里只有图像，没有可读的文字（多为扫描件）',
    '请用原来的 Word 文件检查，或由 Word、WPS 重新“输出为 PDF”（不要选纯图 PDF）',
    place,
  )
