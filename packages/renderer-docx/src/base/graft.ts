import type { Report } from '@jibao/document'
import { scriptOf } from '@jibao/typography'
import { childOf, elementsOf, findAll, parseXml, type XmlElement } from '../xml-tree.ts'
import { addFonts } from './add-fonts.ts'
import { addedStyles, headingListIn, usedStyles } from './added-styles.ts'
import type { BaseStyles } from './base-styles.ts'
import { bodyStyle } from './body-style.ts'
import { type Changes, startChanges } from './changes.ts'
import { type CutRun, cutRuns } from './cut-runs.ts'
import { declarePrefixes } from './declare-prefixes.ts'
import type { Place } from './find-place.ts'
import { countingStyles } from './heading-styles.ts'
import { mapStyles } from './map-styles.ts'
import { mergeNumbering } from './merge-numbering.ts'
import { numberingSplices } from './numbering-splices.ts'
import type { Base } from './open-base.ts'
import type { OwnReport } from './own-report.ts'
import { relateAll } from './relate-all.ts'
import { retouch } from './retouch.ts'
import { append } from './splice.ts'
import { tableStyleNames } from './style-aliases.ts'

/** A report that has become part of the bureau's file, but for where it stands there. */
export interface Grafted {
  readonly runs: readonly CutRun[]
  readonly changes: Changes
  /** Id of the style of paragraphs without height. */
  readonly sliver: string
  /** Names of styles that the file lacked. */
  readonly missing: readonly string[]
}

/** Makes styles, lists, links and pictures of a report those of the bureau's file. */
export const graft = (
  base: Base,
  own: OwnReport,
  {
    report,
    place,
    styles,
  }: { readonly report: Report; readonly place: Place; readonly styles: BaseStyles },
): Grafted => {
  const { xml, root } = base.document
  const [ownRoot] = elementsOf(parseXml(own.document))
  const ownBody = ownRoot && childOf(ownRoot, 'w:body')
  if (ownRoot === undefined || ownBody === undefined) throw new TypeError('no body of our own')
  const changes = startChanges(base)
  const body = bodyStyle(xml, place.model, styles)
  const used = new Set([...usedStyles(ownBody), 'Sliver'])
  const map = mapStyles(used, styles, {
    body: body.target,
    script: scriptOf(report.metadata.language),
  })
  const numbering = mergeNumbering(
    { numbering: own.numbering, headingList: headingListIn(own.styles) },
    {
      numbering: base.partsOf('numbering')[0],
      styles,
      countingStyle: countingStyles(base, styles),
    },
    { map, used },
  )
  const relationshipId = relateAll(own, changes)
  const bookmarks = findAll([root], 'w:bookmarkStart')
  const splices = retouch(own.document, ownBody, {
    map,
    numbering,
    relationshipId,
    firstPicture: highest(findAll([root], 'wp:docPr'), 'id'),
    firstBookmark: highest(bookmarks, 'w:id'),
    bookmarks: new Set(bookmarks.map(({ attributes }) => attributes['w:name'] ?? '')),
    tableStyle: (ruling) => styles.find('table', tableStyleNames[ruling])?.id,
  })
  const added = body.added + addedStyles(own.styles, { map, body, numbering, styles })
  changes.addTo('styles', added, (part) => [append(part.xml, part.root, added)])
  const definitions = numbering.definitions()
  const lists = numbering.lists()
  changes.addTo('numbering', definitions + lists, (part) =>
    numberingSplices(part, { definitions, lists }),
  )
  addFonts(own, { base, changes, added })
  const sliver = map.paragraph('Sliver').id
  const runs = cutRuns(own.document, ownBody, { splices, sliver })
  changes.edit(base.document, declarePrefixes(root, ownRoot, runs.map((run) => run()).join('')))
  return { runs, changes, sliver, missing: map.missing }
}

const highest = (elements: readonly XmlElement[], attribute: string): number =>
  Math.max(0, ...elements.map(({ attributes }) => Number(attributes[attribute]) || 0))
