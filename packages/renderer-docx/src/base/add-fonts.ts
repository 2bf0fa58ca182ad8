import { escapeXml } from '../xml.ts'
import { findAll, parseXml } from '../xml-tree.ts'
import type { Changes } from './changes.ts'
import type { Base } from './open-base.ts'
import type { OwnReport } from './own-report.ts'
import { append } from './splice.ts'

/** Which font to take where one that our styles name is missing. */
export const addFonts = (
  own: OwnReport,
  {
    base,
    changes,
    added,
  }: {
    readonly base: Base
    readonly changes: Changes
    /** The styles that are added. */
    readonly added: string
  },
): void => {
  const known = new Set(
    base
      .partsOf('fontTable')
      .flatMap(({ root }) => findAll([root], 'w:font'))
      .map(({ attributes }) => attributes['w:name']),
  )
  const fonts = findAll(parseXml(own.fontTable), 'w:font')
    .filter(({ attributes }) => {
      const name = attributes['w:name'] ?? ''
      return !known.has(name) && added.includes(`"${escapeXml(name)}"`)
    })
    .map(({ start, end }) => own.fontTable.slice(start, end))
    .join('')
  changes.addTo('fontTable', fonts, (part) => [append(part.xml, part.root, fonts)])
}
