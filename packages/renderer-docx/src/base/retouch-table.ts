import { childOf, findAll, settingOf, type XmlElement } from '../xml-tree.ts'
import type { Retouching } from './retouching.ts'
import { insertAt, remove, type Splice } from './splice.ts'

const isReportTable = (table: XmlElement): boolean =>
  findAll(table.children, 'w:pStyle').some(({ attributes }) =>
    /^(?:Small)?Table/.test(attributes['w:val'] ?? ''),
  )

/** The bureau's style of tables instead of rules of ours. */
export const retouchTable = (
  table: XmlElement,
  { tableStyle }: Pick<Retouching, 'tableStyle'>,
): readonly Splice[] => {
  const properties = childOf(table, 'w:tblPr')
  const rules = properties && childOf(properties, 'w:tblBorders')
  if (properties === undefined || rules === undefined || !isReportTable(table)) return []
  const upright = settingOf(rules, 'w:insideV')
  const style = tableStyle(upright === 'none' ? 'three-line' : 'grid')
  if (style === undefined) return []
  return [
    insertAt(properties.contentStart, `<w:tblStyle w:val="${style}"/>`),
    ...[
      rules,
      childOf(properties, 'w:tblCellMar'),
      ...findAll(table.children, 'w:tcBorders'),
    ].flatMap((element) => (element === undefined ? [] : [remove(element)])),
    // The first row is a head; rows and columns are not banded.
    insertAt(
      properties.contentEnd,
      '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    ),
  ]
}
