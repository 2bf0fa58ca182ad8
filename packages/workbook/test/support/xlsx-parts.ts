import type { Entry } from './write-zip.ts'

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

export interface XlsxPieces {
  /** Inside `sheetData`. */
  readonly rows?: string
  readonly beforeData?: string
  readonly afterData?: string
  readonly workbookProperties?: string
  readonly definedNames?: string
  readonly sharedStrings?: string
  readonly styles?: string
  /** More content types, e.g. of macros. */
  readonly types?: string
}

/** A sheet in which A1 says 指标 and B1 holds 12.5, unless told otherwise. */
const defaultRows =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c><c r="B1"><v>12.5</v></c></row>'

/** The parts of a small workbook as Excel writes them. */
export const xlsxParts = (pieces: XlsxPieces = {}): readonly Entry[] => {
  const { rows = defaultRows, beforeData = '', afterData = '' } = pieces
  const optional = [
    ['sharedStrings', pieces.sharedStrings],
    ['styles', pieces.styles],
  ] as const
  const present = optional.flatMap(([type, content]) =>
    content === undefined ? [] : [{ type, content }],
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
      content: `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}">${pieces.workbookProperties ?? ''}<sheets><sheet name="填报表" sheetId="1" r:id="rId1"/></sheets>${pieces.definedNames ?? ''}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/>${present.map(({ type }) => `<Relationship Id="${type}" Type="${relationships}/${type}" Target="${type}.xml"/>`).join('')}</Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${declaration}<worksheet xmlns="${spreadsheet}">${beforeData}<sheetData>${rows}</sheetData>${afterData}</worksheet>`,
    },
    ...present.map(({ type, content }) => ({
      name: `xl/${type}.xml`,
      content: `${declaration}${content}`,
    })),
  ]
}
