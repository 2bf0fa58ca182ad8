import { corpus } from '@jibao/render/testing'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { notice } from './notice.ts'
import { partNames, partOf, render } from './open.ts'

const tried = [
  { name: 'a whole notice', report: notice },
  ...corpus.filter(({ name }) => /table|heading|list|annex|chart|strong/.test(name)).slice(0, 12),
]

/** Our workbook, and what exceljs makes of it by reading it and writing it again. */
const bothOf = async (report: typeof notice) => {
  const ours = await render(report)
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(new Uint8Array(ours).buffer)
  return { ours, theirs: new Uint8Array(await workbook.xlsx.writeBuffer()) }
}

/** exceljs reads no charts, so it neither writes them nor says that there are any. */
const withoutCharts = (xml: string): string =>
  xml.replaceAll(/<Override PartName="\/xl\/(?:drawings|charts)\/[^>]*>/g, '')

/** What stands on a sheet, element by element, less the numbers of styles: exceljs reads 10.5 points as 10. */
const elementsOf = (xml: string): readonly string[] =>
  [
    /<sheetPr>.*<\/sheetPr>/,
    /<dimension [^>]*>/,
    /<pane [^>]*>/,
    /<cols>.*<\/cols>/,
    /<sheetData>.*<\/sheetData>/,
    /<autoFilter [^>]*>/,
    /<mergeCells .*<\/mergeCells>/,
    /<conditionalFormatting .*<\/conditionalFormatting>/,
    /<printOptions [^>]*>/,
    /<pageMargins [^>]*>/,
    /<headerFooter>.*<\/headerFooter>/,
  ].map((element) => (element.exec(xml)?.[0] ?? '').replaceAll(/ s="\d+"| collapsed="1"/g, ''))

const skeleton = [
  '[Content_Types].xml',
  '_rels/.rels',
  'docProps/app.xml',
  'docProps/core.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/theme/theme1.xml',
] as const

describe.each(tried)('exceljs would write $name alike', ({ report }) => {
  test('in the parts that make a workbook, and in its texts', async () => {
    const { ours, theirs } = await bothOf(report)
    for (const name of [...skeleton, 'xl/sharedStrings.xml']) {
      expect(withoutCharts(await partOf(ours, name)), name).toBe(await partOf(theirs, name))
    }
  })

  test('in its sheets', async () => {
    const { ours, theirs } = await bothOf(report)
    const sheets = (await partNames(ours)).filter((name) => name.startsWith('xl/worksheets/sheet'))
    for (const name of sheets) {
      expect(elementsOf(await partOf(ours, name)), name).toEqual(
        elementsOf(await partOf(theirs, name)),
      )
    }
  })
})
