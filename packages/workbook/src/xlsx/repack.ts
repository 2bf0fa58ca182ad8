import type { Span } from '../cells/expand-spans.ts'
import { startCounting } from '../counter.ts'
import { type Place, sheetTooWide, workbookSuspicious } from '../diagnostics.ts'
import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import { countTags } from '../xml/count-tags.ts'
import type { Archive } from '../zip/open-archive.ts'
import { type Part, storeArchive } from '../zip/store-archive.ts'
import { hiddenColumns } from './hidden-columns.ts'
import { listSheets } from './list-sheets.ts'
import { measureSheet } from './measure-sheet.ts'
import { findPackageParts } from './package-parts.ts'
import { pruneSheet } from './prune-sheet.ts'

interface RepackedSheet {
  /** Place in the workbook's list of sheets. */
  readonly index: number
  readonly hiddenColumns: readonly Span[]
}

export interface Repacked {
  readonly bytes: Uint8Array
  /** Those that hold cells, in the workbook's order. */
  readonly sheets: readonly RepackedSheet[]
}

const encode = (xml: string): Uint8Array => new TextEncoder().encode(xml)

/**
 * A package made anew of what is read of a guarded one: unpacked under our limits, free of
 * entities, pruned. hucre never sees the file that came in.
 */
export const repack = (archive: Archive, place: Place): Repacked => {
  const found = findPackageParts(archive, place)
  const counter = startCounting(place)
  const parts: Part[] = []
  const add = (name: string, xml: string): void => {
    counter.countTags(countTags(xml))
    parts.push({ name, content: encode(xml) })
  }
  for (const name of [
    '[Content_Types].xml',
    '_rels/.rels',
    found.workbook,
    found.workbookRelationships,
    found.sharedStrings,
    found.styles,
  ]) {
    const xml = name === undefined ? undefined : archive.readXml(name)
    if (name !== undefined && xml !== undefined) add(name, xml)
  }
  const sheets: RepackedSheet[] = []
  for (const [index, { name, part }] of listSheets(archive, found).entries()) {
    const source = part === undefined ? undefined : archive.readXml(part)
    if (part === undefined || source === undefined) continue
    counter.countSheet()
    const pruned = pruneSheet(source, place)
    const measure = measureSheet(pruned.xml)
    counter.countCell(measure.cells)
    counter.countMerge(measure.merges)
    counter.countTags(countTags(pruned.columns))
    if (measure.isDisguised) throw new Refusal(workbookSuspicious('单元格的位置写法异常', place))
    if (measure.area > limits.sheetArea)
      throw new Refusal(sheetTooWide(name, measure.outlier, place))
    add(part, pruned.xml)
    sheets.push({ index, hiddenColumns: hiddenColumns(pruned.columns) })
  }
  return { bytes: storeArchive(parts), sheets }
}
