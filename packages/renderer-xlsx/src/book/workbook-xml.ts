import { xmlPart } from '../xml.ts'
import { encode } from './encode.ts'
import type { Worksheet } from './worksheet.ts'

/** What a workbook says of a sheet. */
export type SheetEntry = Pick<Worksheet, 'name' | 'page'>

/**
 * The part `xl/workbook.xml`.
 * @param firstId number of the relationship that leads to the first sheet; the others follow
 */
export const workbookXml = (sheets: readonly SheetEntry[], firstId: number): string => {
  const entries = sheets.map(
    ({ name }, index) =>
      `<sheet sheetId="${index + 1}" name="${encode(name)}" state="visible" r:id="rId${firstId + index}"/>`,
  )
  return xmlPart(
    [
      `<workbook ${namespaces}>`,
      '<fileVersion appName="xl" lastEdited="5" lowestEdited="5" rupBuild="9303"/>',
      '<workbookPr defaultThemeVersion="164011" filterPrivacy="1"/>',
      `<sheets>${entries.join('')}</sheets>`,
      definedNames(sheets),
      '<calcPr calcId="171027"/></workbook>',
    ].join(''),
  )
}

const definedNames = (sheets: readonly SheetEntry[]): string => {
  const names = sheets.flatMap(({ name, page: { area, titles } }, index) => {
    const defined = (builtIn: string, range: string | undefined): string =>
      range === undefined
        ? ''
        : `<definedName name="_xlnm.${builtIn}" localSheetId="${index}">${encode(`'${name}'!${range}`)}</definedName>`
    return [defined('Print_Area', area), defined('Print_Titles', titles)]
  })
  const written = names.join('')
  return written === '' ? '' : `<definedNames>${written}</definedNames>`
}

const namespaces = [
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'mc:Ignorable="x15"',
  'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"',
].join(' ')
