import { walkXml } from '../xml/walk-xml.ts'
import type { Archive } from '../zip/open-archive.ts'
import type { PackageParts } from './package-parts.ts'

export interface SheetEntry {
  readonly name: string
  /** Absent for sheets that hold no cells: charts, dialogues. */
  readonly part: string | undefined
}

/** The workbook's sheets in its order, with the part of each. A part serves one sheet only. */
export const listSheets = (
  archive: Archive,
  { workbook, worksheets }: PackageParts,
): readonly SheetEntry[] => {
  const xml = archive.readXml(workbook) ?? ''
  const prefix = /xmlns:([\w.-]+)\s*=\s*["'][^"'<>]*\/relationships["']/.exec(xml)?.[1] ?? 'r'
  const sheets: SheetEntry[] = []
  const taken = new Set<string>()
  walkXml(xml, {
    open: (name, attributes) => {
      if (!/(?:^|:)sheet$/.test(name)) return
      const part = worksheets.get(attributes(`${prefix}:id`) ?? '')
      const isFree = part !== undefined && !taken.has(part)
      sheets.push({ name: attributes('name') ?? '', part: isFree ? part : undefined })
      if (part !== undefined) taken.add(part)
    },
    close: () => {},
    text: () => {},
  })
  return sheets
}
