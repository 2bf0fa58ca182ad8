import { type Diagnostic, error } from '@jibao/core'
import type { Reading } from './readers.ts'

const workbookHint =
  '请打开该文件，只把有内容的单元格复制到新工作簿（选择性粘贴为数值），另存为 .xlsx 后再导入'
const draftHint = '请打开该文件，只把正文和表格复制到新文档，删去图片和附件，另存后再检查'

/** What is told of a file that was too much for its reader. */
interface TooMuch {
  readonly tooSlow: (file: string, milliseconds: number) => Diagnostic
  readonly tooLarge: (file: string) => Diagnostic
}

export const tooMuch = {
  workbook: {
    tooSlow: (file, milliseconds) =>
      error(
        'WORKBOOK_TOO_SLOW',
        `用了 ${milliseconds / 1000} 秒仍没有读完该文件，已停止读取，没有导入其中的数据`,
        workbookHint,
        { file },
      ),
    tooLarge: (file) =>
      error(
        'WORKBOOK_TOO_LARGE',
        '读取该文件用的内存超过了限度，已停止读取，没有导入其中的数据',
        workbookHint,
        { file },
      ),
  },
  draft: {
    tooSlow: (file, milliseconds) =>
      error(
        'DRAFT_TOO_SLOW',
        `用了 ${milliseconds / 1000} 秒仍没有读完该文件，已停止读取，没有检查其中的内容`,
        draftHint,
        { file },
      ),
    tooLarge: (file) =>
      error(
        'DRAFT_TOO_LARGE',
        '读取该文件用的内存超过了限度，已停止读取，没有检查其中的内容',
        draftHint,
        { file },
      ),
  },
} satisfies Record<Reading, TooMuch>
