import JSZip from 'jszip'
import type { AwkwardCase } from './awkward-case.ts'
import { blankForms } from './blank-forms.ts'
import { plainFigure, rawParts, rawWorkbook } from './raw-workbook.ts'
import { writeCompound } from './write-compound.ts'
import { writeZip, type ZipEntry } from './write-zip.ts'

const text = (content: string): Uint8Array => new TextEncoder().encode(content)

/** 指标,完成值 and a line below it, in GBK. */
const gbk = Uint8Array.from([
  0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xcd, 0xea, 0xb3, 0xc9, 0xd6, 0xb5, 0x0d, 0x0a, 0xbc, 0xd7, 0x2c,
  0x31, 0x0d, 0x0a,
])

const withPart =
  (...parts: readonly ZipEntry[]) =>
  (): Uint8Array =>
    rawWorkbook({ parts })

/** The parts of the plain workbook, the sheet otherwise. */
const withSheet = (change: (entry: ZipEntry) => ZipEntry) => (): Uint8Array =>
  writeZip(
    rawParts().map((entry) => (entry.name === 'xl/worksheets/sheet1.xml' ? change(entry) : entry)),
  )

/** An Office file of another kind. */
const office = (kind: string) => (): Uint8Array =>
  writeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/x.xml" ContentType="application/vnd.${kind}.main+xml"/></Types>`,
    },
    { name: 'x.xml', content: '<x/>' },
  ])

const openXml = 'openxmlformats-officedocument'
const laughs = `<!DOCTYPE x [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`

interface File {
  readonly name: string
  readonly file?: string
  readonly make: () => Uint8Array | Promise<Uint8Array>
  /** Of the error for which it is refused. */
  readonly code: string
}

/** What is no workbook that is read, whatever its name says. */
const refused: readonly File[] = [
  { name: 'empty', make: () => new Uint8Array(), code: 'WORKBOOK_EMPTY' },
  { name: 'zeros', make: () => new Uint8Array(4096), code: 'NOT_A_WORKBOOK' },
  {
    name: 'half of a download',
    make: () => blankForms.unions.subarray(0, 5000),
    code: 'WORKBOOK_DAMAGED',
  },
  {
    name: 'one byte changed',
    make: () => blankForms.unions.map((byte, at) => (at === 2000 ? byte ^ 255 : byte)),
    code: 'WORKBOOK_DAMAGED',
  },
  {
    name: 'Word document renamed',
    make: office(`${openXml}.wordprocessingml.document`),
    code: 'NOT_A_WORKBOOK',
  },
  {
    name: 'slides renamed',
    make: office(`${openXml}.presentationml.presentation`),
    code: 'NOT_A_WORKBOOK',
  },
  {
    name: 'binary workbook',
    file: '县总工会.xlsb',
    make: office('ms-excel.sheet.binary.macroEnabled'),
    code: 'WORKBOOK_FORMAT_UNREAD',
  },
  { name: 'PDF renamed', make: () => text('%PDF-1.7\n1 0 obj'), code: 'NOT_A_WORKBOOK' },
  {
    name: 'photo renamed',
    make: () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    code: 'NOT_A_WORKBOOK',
  },
  {
    name: 'HTML saved as .xls',
    file: '县总工会.xls',
    make: () =>
      text('<html><body><table><tr><td>指标</td><td>完成值</td></tr></table></body></html>'),
    code: 'WORKBOOK_FORMAT_UNREAD',
  },
  {
    name: 'XML table saved as .xls',
    file: '县总工会.xls',
    make: () =>
      text(
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
    code: 'WORKBOOK_FORMAT_UNREAD',
  },
  { name: 'CSV in GBK', file: '县总工会.csv', make: () => gbk, code: 'WORKBOOK_FORMAT_UNREAD' },
  {
    name: 'CSV in GBK under the name of a workbook',
    make: () => gbk,
    code: 'WORKBOOK_FORMAT_UNREAD',
  },
  {
    name: 'CSV in UTF-8',
    file: '县总工会.csv',
    make: () => text('\uFEFF指标,完成值\r\n帮扶困难职工,1022\r\n'),
    code: 'WORKBOOK_FORMAT_UNREAD',
  },
  {
    name: 'Word document of old',
    file: '县总工会.xls',
    make: () => writeCompound('WordDocument'),
    code: 'NOT_A_WORKBOOK',
  },
  {
    name: 'another compound file',
    file: '县总工会.et',
    make: () => writeCompound('Thumbnails'),
    code: 'NOT_A_WORKBOOK',
  },
  {
    name: 'workbook with a password',
    make: () => writeCompound('EncryptionInfo', 'EncryptedPackage'),
    code: 'WORKBOOK_ENCRYPTED',
  },
  {
    name: 'encrypted part',
    make: withSheet((entry) => ({ ...entry, flags: 2049 })),
    code: 'WORKBOOK_ENCRYPTED',
  },
  {
    name: 'macros',
    file: '县总工会.xlsm',
    make: withPart({ name: 'xl/vbaProject.bin', content: 'x' }),
    code: 'WORKBOOK_MACROS',
  },
  {
    name: 'macros of Excel 4.0',
    make: withPart({ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }),
    code: 'WORKBOOK_MACROS',
  },
  {
    name: 'archive of a folder',
    make: () => writeZip([{ name: '回收/县总工会.xlsx', content: blankForms.unions }]),
    code: 'NOT_A_WORKBOOK',
  },
  {
    name: 'path to above',
    make: withPart({ name: 'xl/../../../退回', content: 'x' }),
    code: 'WORKBOOK_SUSPICIOUS',
  },
  {
    name: 'path from the root',
    make: withPart({ name: '/etc/passwd', content: 'x' }),
    code: 'WORKBOOK_SUSPICIOUS',
  },
  {
    name: 'path with a drive',
    make: withPart({ name: 'C:\\Windows\\x', content: 'x' }),
    code: 'WORKBOOK_SUSPICIOUS',
  },
  {
    name: 'two sheets of one name',
    make: withPart({ name: 'xl/worksheets/sheet1.xml', content: '<x/>' }),
    code: 'WORKBOOK_SUSPICIOUS',
  },
  {
    name: 'entities in the sheet',
    make: () => rawWorkbook({ prologue: laughs }),
    code: 'WORKBOOK_SUSPICIOUS',
  },
  {
    name: 'a file of the machine as an entity',
    make: () => rawWorkbook({ prologue: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' }),
    code: 'WORKBOOK_SUSPICIOUS',
  },
  {
    name: 'bomb by ratio',
    make: withPart({ name: 'xl/media/1.bin', content: new Uint8Array(60_000_000) }),
    code: 'WORKBOOK_SUSPICIOUS',
  },
  {
    name: 'bomb by a size that it hides',
    make: withSheet(({ name }) => ({
      name,
      content: new Uint8Array(60_000_000).fill(32),
      bytes: 1000,
    })),
    code: 'WORKBOOK_SUSPICIOUS',
  },
  {
    name: 'bomb within a bomb',
    make: () =>
      writeZip([
        {
          name: 'a.zip',
          content: writeZip([
            {
              name: 'b.zip',
              content: writeZip([{ name: 'c', content: new Uint8Array(20_000_000) }]),
            },
          ]),
        },
      ]),
    code: 'NOT_A_WORKBOOK',
  },
  {
    name: 'thousands of parts',
    make: () =>
      rawWorkbook({
        parts: Array.from({ length: 3000 }, (_, at) => ({
          name: `xl/media/${at}.png`,
          content: '',
        })),
      }),
    code: 'WORKBOOK_TOO_LARGE',
  },
  {
    name: 'sheet that is no XML',
    make: withSheet(({ name }) => ({ name, content: '指标 完成值' })),
    code: 'WORKBOOK_DAMAGED',
  },
  {
    name: 'no workbook inside',
    make: () => writeZip(rawParts().filter(({ name }) => name !== 'xl/workbook.xml')),
    code: 'WORKBOOK_DAMAGED',
  },
]

const refusedCases = refused.map(
  ({ name, make, file, code }): AwkwardCase => ({
    name,
    make,
    ...(file === undefined ? {} : { file }),
    told: [`error ${code}`],
  }),
)

/** Read all the same. */
const readCases: readonly AwkwardCase[] = [
  {
    name: 'workbook under the name of an old one',
    file: '县总工会.xls',
    make: () => rawWorkbook(),
    figures: plainFigure,
  },
  {
    name: 'workbook under the name that WPS gives',
    file: '县总工会.et',
    make: () => rawWorkbook(),
    figures: plainFigure,
  },
  {
    name: 'link to another workbook',
    make: withPart({ name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }),
    figures: plainFigure,
    told: ['warning WORKBOOK_EXTERNAL_LINKS'],
  },
  {
    name: 'stored as an archive of another program does',
    make: async () => {
      const zip = new JSZip()
      for (const { name, content } of rawParts().toReversed()) zip.file(name, content)
      return zip.generateAsync({ type: 'uint8array', compression: 'STORE', streamFiles: true })
    },
    figures: plainFigure,
  },
  {
    name: 'cells that do not say where they are',
    make: () =>
      rawWorkbook({
        rows: '<row><c t="str"><v>指标</v></c><c t="str"><v>完成值</v></c></row><row><c t="str"><v>帮扶困难职工</v></c><c><v>1022</v></c></row>',
      }),
    figures: plainFigure,
  },
  {
    name: 'a photo and a lock file among the workbooks',
    make: () => rawWorkbook(),
    beside: { '照片.jpg': () => Uint8Array.from([0xff, 0xd8]), '~$县总工会.xlsx': () => text('x') },
    figures: plainFigure,
    told: ['warning NOT_A_WORKBOOK'],
  },
  {
    name: 'a good workbook beside one that is refused',
    make: () => rawWorkbook(),
    beside: { '县残联.xlsx': () => text('%PDF-1.7') },
    figures: plainFigure,
    told: ['error NOT_A_WORKBOOK'],
  },
]

export const fileCases: readonly AwkwardCase[] = [...refusedCases, ...readCases]
