import type { Diagnostic } from '@jibao/core'

const hint =
  '请打开该文件，只把有内容的单元格复制到新工作簿（选择性粘贴为数值），另存为 .xlsx 后再导入'

export const workbookTooSlow = (file: string, milliseconds: number): Diagnostic => ({
  code: 'WORKBOOK_TOO_SLOW',
  severity: 'error',
  message: `${milliseconds / 1000} 秒内没有读完该文件，已停止读取，没有导入其中的数据`,
  hint,
  origin: { file },
})

export const workbookTooLarge = (file: string): Diagnostic => ({
  code: 'WORKBOOK_TOO_LARGE',
  severity: 'error',
  message: '读取该文件用的内存超过了限度，已停止读取，没有导入其中的数据',
  hint,
  origin: { file },
})
