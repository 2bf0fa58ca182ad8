import type { Report, TableNode } from '@jibao/document'
import { breathe, type DeflatedPart, type PartContent, writePart } from '@jibao/render'
import { openSharedTables } from './book/shared-tables.ts'
import { type OtherPart, type WrittenSheet, workbookParts } from './book/workbook-parts.ts'
import { worksheetXml } from './book/worksheet.ts'
import { type Drawings, drawingParts, drawingsXml } from './drawings/place-drawings.ts'
import type { SheetPlan } from './plan-sheets.ts'
import { proseSheet } from './prose-sheet.ts'
import type { SheetContext } from './sheet-context.ts'
import { type DrawnSheet, tableSheet } from './table-sheet.ts'

export interface WrittenWorkbook {
  readonly parts: ReadonlyMap<string, PartContent | DeflatedPart>
  readonly drawings: readonly Drawings[]
  /** The tables of the report that hold nothing but texts and figures. */
  readonly plain: ReadonlySet<TableNode>
}

/** The workbook with all its sheets; the only date in it is the report's. */
export const writeWorkbook = async (
  report: Report,
  { before, after, names }: SheetPlan,
  signal: AbortSignal,
): Promise<WrittenWorkbook> => {
  const { title, issuer, date, language, period = '' } = report.metadata
  const context: SheetContext = { language, tables: openSharedTables(), signal }
  const drawings: Drawings[] = []
  const plain = new Set<TableNode>()
  const sheets: WrittenSheet[] = []
  const others: OtherPart[] = []
  const add = async ({ sheet, drawings: drawn }: Omit<DrawnSheet, 'isPlain'>): Promise<void> => {
    sheets.push({
      name: sheet.name,
      page: sheet.page,
      xml: await writePart(worksheetXml(sheet, drawingsXml(drawn))),
    })
    others.push(...drawingParts(sheets.length, drawn))
    drawings.push(drawn)
    await breathe(signal)
  }
  for (const each of before) {
    const drawn = await tableSheet(each, context)
    if (drawn.isPlain && each.node !== undefined) plain.add(each.node)
    await add(drawn)
  }
  await add({ sheet: proseSheet(report, names, context), drawings: { sparklines: [] } })
  for (const each of after) await add(await tableSheet(each, context))
  const { styles, strings } = context.tables
  const properties = {
    title,
    subject: period,
    author: issuer === '' ? nobody : issuer,
    language,
    date,
  }
  return {
    parts: workbookParts({
      properties,
      sheets,
      styles: styles.xml(),
      strings: await writePart(strings.xml()),
      others,
    }),
    drawings,
    plain,
  }
}

/** As Office programs call an author who is not told. */
const nobody = 'Unknown'
