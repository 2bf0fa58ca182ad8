import { type Outcome, succeed } from '@jibao/core'
import { keepNames } from '../cells/keep-names.ts'
import { startCounting } from '../counter.ts'
import { externalLinks, type Place, workbookDamaged } from '../diagnostics.ts'
import { Refusal } from '../refusal.ts'
import type { DefinedName, Sheet, Workbook } from '../workbook.ts'
import { countTags } from '../xml/count-tags.ts'
import { walkXml } from '../xml/walk-xml.ts'
import type { Archive } from '../zip/open-archive.ts'
import { parseOdsReference } from './parse-address.ts'
import { readStyles } from './read-styles.ts'
import { type TableReader, tableReader } from './table-reader.ts'

const bodyTag = '<office:body'

/** Copies of other files' sheets are kept under the names of those files. */
const isCopyOfOther = (name: string): boolean => name.startsWith("'file:")

/**
 * .ods by our own reader: hucre leaves out rows that repeat on every page, which are the headers
 * of our forms, as well as defined names, hidden rows and columns, errors and strikethrough.
 */
export const readOds = (archive: Archive, place: Place): Outcome<Workbook> => {
  const content = archive.readXml('content.xml')
  const bodyAt = content?.indexOf(bodyTag) ?? -1
  if (content === undefined || bodyAt < 0)
    throw new Refusal(workbookDamaged('缺少表格的内容', place))
  const styles = readStyles([archive.readXml('styles.xml') ?? '', content.slice(0, bodyAt)])
  const counter = startCounting(place)
  counter.countTags(countTags(content))
  const sheets: Sheet[] = []
  const names: DefinedName[] = []
  let isLinked = false
  let depth = 0
  let table: TableReader | undefined
  walkXml(content.slice(bodyAt), {
    open: (name, attributes) => {
      if (name === 'table:table') {
        depth++
        if (depth > 1) return
        if (isCopyOfOther(attributes('table:name') ?? '')) isLinked = true
        else {
          counter.countSheet()
          table = tableReader(attributes, styles, counter)
        }
      } else if (name === 'table:named-range') {
        const reference = parseOdsReference(attributes('table:cell-range-address') ?? '')
        if (reference !== undefined)
          names.push({ name: attributes('table:name') ?? '', ...reference })
      } else if (name === 'table:table-source') isLinked = true
      else if (depth === 1) table?.open(name, attributes)
    },
    close: (name) => {
      if (name !== 'table:table') {
        if (depth === 1) table?.close(name)
        return
      }
      depth--
      if (depth > 0 || table === undefined) return
      sheets.push(table.finish())
      table = undefined
    },
    text: (text) => {
      if (depth === 1) table?.text(text)
    },
  })
  return succeed(
    { format: 'ods', sheets, names: keepNames(names) },
    isLinked ? [externalLinks(place)] : [],
  )
}
