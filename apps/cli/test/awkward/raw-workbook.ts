import { writeZip, type ZipEntry } from './write-zip.ts'

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

/** Pieces of XML in a workbook of one sheet. */
export interface RawPieces {
  /** Inside `sheetData`. */
  readonly rows?: string
  readonly beforeData?: string
  readonly afterData?: string
  /** Ahead of the root of the sheet. */
  readonly prologue?: string
  /** Before the sheets in workbook.xml, and after them. */
  readonly beforeSheets?: string
  readonly afterSheets?: string
  /** Inside the root of their parts. */
  readonly sharedStrings?: string
  readonly styles?: string
  readonly types?: string
  /** More parts. */
  readonly parts?: readonly ZipEntry[]
}

const text = (cell: string, content: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${content}</t></is></c>`

/** A table of one row in which 1022 people were helped. */
export const plainRows = [
  `<row r="1">${text('A1', '指标')}${text('B1', '完成值')}</row>`,
  `<row r="2">${text('A2', '帮扶困难职工')}<c r="B2"><v>1022</v></c></row>`,
].join('')

export const plainFigure = ['职工帮扶 1022人 报表!B2']

/** The parts of a workbook as a program writes them. */
export const rawParts = (pieces: RawPieces = {}): readonly ZipEntry[] => {
  const optional = [
    ['sharedStrings', 'sst', pieces.sharedStrings],
    ['styles', 'styleSheet', pieces.styles],
  ] as const
  const present = optional.flatMap(([type, root, content]) =>
    content === undefined ? [] : [{ type, root, content }],
  )
  const relations = present.map(
    ({ type }) =>
      `<Relationship Id="${type}" Type="${relationships}/${type}" Target="${type}.xml"/>`,
  )
  return [
    {
      name: '[Content_Types].xml',
      content: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>${pieces.types ?? ''}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}">${pieces.beforeSheets ?? ''}<sheets><sheet name="报表" sheetId="1" r:id="rId1"/></sheets>${pieces.afterSheets ?? ''}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/>${relations.join('')}</Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${declaration}${pieces.prologue ?? ''}<worksheet xmlns="${spreadsheet}">${pieces.beforeData ?? ''}<sheetData>${pieces.rows ?? plainRows}</sheetData>${pieces.afterData ?? ''}</worksheet>`,
    },
    ...present.map(({ type, root, content }) => ({
      name: `xl/${type}.xml`,
      content: `${declaration}<${root} xmlns="${spreadsheet}">${content}</${root}>`,
    })),
    ...(pieces.parts ?? []),
  ]
}

/** A workbook made of XML, which a library would not write. */
export const rawWorkbook = (pieces: RawPieces = {}): Uint8Array => writeZip(rawParts(pieces))

export const repeated = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index + 1)).join('')
