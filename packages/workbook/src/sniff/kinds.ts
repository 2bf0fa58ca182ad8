/** What a file turned out to be when it is none of the three that are read. */
export interface Kind {
  /** Stands in 「其实是…」. */
  readonly is: string
  readonly remedy: string
  /** Figures are in it, in a form of their own, so that another program can save it anew. */
  readonly isSpreadsheet?: true
}

const resave = '请用 Excel 或 WPS 打开，选“另存为”，类型选“Excel 工作簿 (*.xlsx)”，再导入'
const retype = '请让填报单位退回填好的 Excel 工作簿（.xlsx），而不是它的打印件、截图或其他文件'
const wrongFile = '请检查是否选错了文件；要导入的是填好的 Excel 工作簿（.xlsx）'
const unpack = '请先解压，再导入其中的工作簿'

export const kinds = {
  webPage: { is: '网页（另存或导出成了 .xls）', remedy: resave, isSpreadsheet: true },
  webArchive: { is: '单个文件网页（.mht）', remedy: resave, isSpreadsheet: true },
  spreadsheetMl: { is: 'XML 表格 2003', remedy: resave, isSpreadsheet: true },
  flatOds: {
    is: '单个 XML 文件的 OpenDocument 表格（.fods）',
    remedy: resave,
    isSpreadsheet: true,
  },
  textUtf8: { is: '文本（CSV，UTF-8 编码）', remedy: resave, isSpreadsheet: true },
  textGbk: { is: '文本（CSV，GBK 编码）', remedy: resave, isSpreadsheet: true },
  textUtf16: { is: '文本（UTF-16 编码）', remedy: resave, isSpreadsheet: true },
  sylk: { is: 'SYLK 表格', remedy: resave, isSpreadsheet: true },
  biffBare: { is: 'Excel 4.0 或更早版本的表格', remedy: resave, isSpreadsheet: true },
  biff5: { is: 'Excel 95 或更早版本的表格', remedy: resave, isSpreadsheet: true },
  xlsb: { is: '二进制工作簿（.xlsb）', remedy: resave, isSpreadsheet: true },
  numbers: {
    is: '苹果 Numbers 表格',
    remedy: '请在 Numbers 中选“文件→导出为→Excel”，再导入导出的 .xlsx',
    isSpreadsheet: true,
  },
  otherXml: { is: 'XML 文件', remedy: wrongFile },
  rtf: { is: 'RTF 文档', remedy: wrongFile },
  pdf: { is: 'PDF 文件', remedy: retype },
  ofd: { is: 'OFD 版式文件', remedy: retype },
  image: { is: '图片', remedy: retype },
  docx: { is: 'Word 文档（.docx）', remedy: wrongFile },
  pptx: { is: '演示文稿（.pptx）', remedy: wrongFile },
  odt: { is: 'OpenDocument 文字文档', remedy: wrongFile },
  odOther: { is: 'OpenDocument 文件，但不是表格', remedy: wrongFile },
  oldWord: { is: 'Word 或 WPS 文字文档（.doc、.wps）', remedy: wrongFile },
  oldSlides: { is: '演示文稿（.ppt、.dps）', remedy: wrongFile },
  oleOther: { is: '其他程序的复合文件', remedy: wrongFile },
  zip: { is: '压缩包', remedy: unpack },
  rar: { is: 'RAR 压缩包', remedy: unpack },
  sevenZip: { is: '7z 压缩包', remedy: unpack },
  gzip: { is: 'GZIP 压缩包', remedy: unpack },
  zeros: { is: '一串零字节（多半是没有拷贝完整）', remedy: '请重新拷贝或下载这个文件，再导入' },
  unknown: { is: '无法辨认的内容', remedy: wrongFile },
} as const satisfies Record<string, Kind>

export type KindName = keyof typeof kinds
