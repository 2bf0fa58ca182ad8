import { type Diagnostic, error, warning } from '@jibao/core'
import type { ArchiveFaults } from '@jibao/workbook'

const resave = '请用 Word 或 WPS 打开，另存为新的 .docx 文件，再检查'
const fetchAgain = '请重新拷贝或下载这个文件；仍不行，请起草单位用 Word 或 WPS 另存为 .docx 后重发'
const distrust = '这不像 Word 或 WPS 保存的文件。请核实来源，并请对方另存为 .docx 后重发'
const unlock =
  '请用 Word 或 WPS 打开，在“文件→信息→保护文档”（WPS 为“文档加密”）中清除打开密码，保存后再检查'

export const wordDamaged = (what: string, file: string): Diagnostic =>
  error('DRAFT_DAMAGED', `文件已损坏或不完整：${what}`, fetchAgain, { file })

export const wordSuspicious = (what: string, file: string): Diagnostic =>
  error('DRAFT_SUSPICIOUS', `文件有意外的构造，不予读取：${what}`, distrust, { file })

export const wordTooLarge = (what: string, file: string): Diagnostic =>
  error('DRAFT_TOO_LARGE', `${what}，超过一份文稿可能的规模`, resave, { file })

export const notWord = (file: string): Diagnostic =>
  error('DRAFT_NOT_WORD', '文件不是 Word 文档（.docx）', resave, { file })

/** What the guard of its archive finds. */
export const wordFaults = (file: string): ArchiveFaults => ({
  damaged: (what) => wordDamaged(what, file),
  suspicious: (what) => wordSuspicious(what, file),
  encrypted: () => error('DRAFT_ENCRYPTED', '文档设有打开密码，无法读取', unlock, { file }),
  unpacksTooLarge: (what) => wordTooLarge(what, file),
})

/** Of a file that is to be annotated. */
export const wordWithoutWords = (file: string): Diagnostic =>
  warning('DRAFT_WITHOUT_WORDS', '文档里没有文字，无处加批注', '请检查是否选错了文件', { file })
