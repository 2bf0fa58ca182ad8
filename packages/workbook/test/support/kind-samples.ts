import { writeZip } from './write-zip.ts'

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const bytes = (...content: readonly number[]): Uint8Array => Uint8Array.from(content)
const opened = (type: string): Uint8Array =>
  writeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/x.xml" ContentType="application/vnd.${type}+xml"/></Types>`,
    },
  ])
const openDocument = (kind: string): Uint8Array =>
  writeZip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
    { name: 'content.xml', content: '<x/>' },
  ])

/** “姓名,数量” and a line in GBK. */
const gbk = bytes(
  0xd0,
  0xd5,
  0xc3,
  0xfb,
  0x2c,
  0xca,
  0xfd,
  0xc1,
  0xbf,
  0x0d,
  0x0a,
  0xbc,
  0xd7,
  0x2c,
  0x31,
)

const open = 'openxmlformats-officedocument'

/** Files that are no workbook, what code tells it and which word its message must say. */
export const kindSamples: readonly (readonly [Uint8Array, string, string])[] = [
  [
    text('<html><body><table><tr><td>1</td></tr></table></body></html>'),
    'WORKBOOK_FORMAT_UNREAD',
    '网页',
  ],
  [text('\uFEFF<!DOCTYPE html>\n<html>'), 'WORKBOOK_FORMAT_UNREAD', '网页'],
  [text('\n <table border="1"><tr><td>1</td></tr></table>'), 'WORKBOOK_FORMAT_UNREAD', '网页'],
  [text('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n'), 'WORKBOOK_FORMAT_UNREAD', 'mht'],
  [
    text('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'),
    'WORKBOOK_FORMAT_UNREAD',
    'XML 表格 2003',
  ],
  [
    text('<?xml version="1.0"?><office:document xmlns:office="x"/>'),
    'WORKBOOK_FORMAT_UNREAD',
    'fods',
  ],
  [text('姓名,数量\r\n甲,1\r\n'), 'WORKBOOK_FORMAT_UNREAD', 'UTF-8'],
  [gbk, 'WORKBOOK_FORMAT_UNREAD', 'GBK'],
  [new Uint8Array(Buffer.from('\uFEFF姓名\t1', 'utf16le')), 'WORKBOOK_FORMAT_UNREAD', 'UTF-16'],
  [text('ID;PWXL;N;E'), 'WORKBOOK_FORMAT_UNREAD', 'SYLK'],
  [bytes(0x09, 0x08, 0x08, 0x00, 0x00, 0x05), 'WORKBOOK_FORMAT_UNREAD', 'Excel 95'],
  [opened('ms-excel.sheet.binary.macroEnabled.main'), 'WORKBOOK_FORMAT_UNREAD', 'xlsb'],
  [opened(`${open}.wordprocessingml.document.main`), 'NOT_A_WORKBOOK', 'Word'],
  [opened(`${open}.presentationml.presentation.main`), 'NOT_A_WORKBOOK', '演示'],
  [openDocument('text'), 'NOT_A_WORKBOOK', '文字文档'],
  [openDocument('presentation'), 'NOT_A_WORKBOOK', '不是表格'],
  [writeZip([{ name: '残联.xlsx', content: 'x' }]), 'NOT_A_WORKBOOK', '压缩包'],
  [writeZip([{ name: 'OFD.xml', content: 'x' }]), 'NOT_A_WORKBOOK', 'OFD'],
  [writeZip([{ name: 'Index/Document.iwa', content: 'x' }]), 'WORKBOOK_FORMAT_UNREAD', 'Numbers'],
  [text('%PDF-1.7'), 'NOT_A_WORKBOOK', 'PDF'],
  [bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'NOT_A_WORKBOOK', '图片'],
  [bytes(0xff, 0xd8, 0xff, 0xe0), 'NOT_A_WORKBOOK', '图片'],
  [text('Rar!\x1a\x07'), 'NOT_A_WORKBOOK', 'RAR'],
  [bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'NOT_A_WORKBOOK', '7z'],
  [bytes(0x1f, 0x8b, 0x08), 'NOT_A_WORKBOOK', 'GZIP'],
  [text('{\\rtf1}'), 'NOT_A_WORKBOOK', 'RTF'],
  [text('<?xml version="1.0"?><data/>'), 'NOT_A_WORKBOOK', 'XML 文件'],
  [new Uint8Array(512), 'NOT_A_WORKBOOK', '零字节'],
  [bytes(0x01, 0x02, 0x03, 0xfe, 0xff), 'NOT_A_WORKBOOK', '无法辨认'],
]
