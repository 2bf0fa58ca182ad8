import type { Kind } from '../diagnostics.ts'

const wrongFile =
  '请检查是否选错了文件；可检查的有 .docx、.xlsx、.txt、.md、.html 和有文字层的 .pdf'
const asDocx = '请用 Word 或 WPS 打开，选“另存为”，类型选“Word 文档 (*.docx)”，再检查'

/** Files that are told apart only to say what to do with them. */
export const kinds = {
  oldWord: { is: 'Word 97—2003 或 WPS 文字文档（.doc、.wps）', remedy: asDocx },
  rtf: { is: 'RTF 文档', remedy: asDocx },
  odt: { is: 'OpenDocument 文字文档（.odt）', remedy: asDocx },
  webArchive: { is: '单个文件网页（.mht）', remedy: asDocx },
  xml: { is: 'XML 文件', remedy: asDocx },
  ofd: { is: 'OFD 版式文件', remedy: '请用原来的 Word 文件检查，或把它转换为文字型 PDF' },
  slides: { is: '演示文稿', remedy: '请把要检查的文字复制到 Word 文档或文本文件中' },
  image: { is: '图片', remedy: '图片里的字读不出来，请用原来的 Word、Excel 或文字型 PDF 检查' },
  archive: { is: '压缩包', remedy: '请先解压，再检查其中的文件' },
  unknown: { is: '无法辨认的内容', remedy: wrongFile },
} as const satisfies Record<string, Kind>

export type KindName = keyof typeof kinds
