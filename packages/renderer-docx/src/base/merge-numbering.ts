import type { HeadingLevel } from '@jibao/document'
import { childOf, findAll, parseXml, settingOf, type XmlElement } from '../xml-tree.ts'
import type { BaseStyles } from './base-styles.ts'
import { freshIds } from './fresh-ids.ts'
import { type HeadingCount, headingCounts } from './heading-count.ts'
import { headingLevelSplices, headingLevels } from './heading-levels.ts'
import type { StyleMap } from './map-styles.ts'
import type { Part } from './open-base.ts'
import { type Splice, setAttribute, splice } from './splice.ts'

/** The lists of the report within those of the bureau's file. */
export interface MergedNumbering {
  /** The id in the file of a list of ours. */
  readonly listId: (own: string) => string
  readonly headingCount: (level: HeadingLevel) => HeadingCount
  /** A list of headings that begins anew: below a heading that the bureau's style numbers. */
  readonly anotherHeadingList: () => string
  /** The list that headings are counted by. */
  readonly headingList: string
  /** Definitions and lists to be added, once all are known. */
  readonly definitions: () => string
  readonly lists: () => string
}

interface OwnNumbering {
  /** The part of our own file. */
  readonly numbering: string
  readonly headingList: string
}

interface BaseNumbering {
  readonly numbering: Part | undefined
  readonly styles: BaseStyles
  /** Of a level, the style that prints numbers by itself. */
  readonly countingStyle: (level: HeadingLevel) => string | undefined
}

export const mergeNumbering = (
  { numbering: xml, headingList }: OwnNumbering,
  { numbering, styles, countingStyle }: BaseNumbering,
  { map, used }: { readonly map: StyleMap; readonly used: ReadonlySet<string> },
): MergedNumbering => {
  const tree = parseXml(xml)
  const taken = numbering === undefined ? [] : [numbering.root]
  const definitionIds = freshIds(findAll(taken, 'w:abstractNum'), 'w:abstractNumId')
  const listIds = freshIds(findAll(taken, 'w:num'), 'w:numId')
  const lists = findAll(tree, 'w:num')
  const usedLists = (): readonly XmlElement[] => lists.filter((list) => listIds.has(listIdOf(list)))
  const headingDefinition = definitionOf(lists.find((list) => listIdOf(list) === headingList))
  const restarted: string[] = []

  const definitionXml = (id: string): string => {
    const definition = findAll(tree, 'w:abstractNum').find(
      ({ attributes }) => attributes['w:abstractNumId'] === id,
    )
    if (definition === undefined) return ''
    const opening = `<w:abstractNum w:abstractNumId="${definitionIds.of(id)}">`
    return cutOut(xml, definition, [
      { start: definition.start, end: definition.contentStart, by: opening },
      ...(id === headingDefinition
        ? headingLevelSplices(xml, definition, { map, used, styles })
        : []),
    ])
  }
  const listXml = (list: XmlElement): string => {
    const definition = childOf(list, 'w:abstractNumId')
    return cutOut(xml, list, [
      setAttribute(xml, list, 'w:numId', listIds.of(listIdOf(list))),
      ...(definition === undefined
        ? []
        : [setAttribute(xml, definition, 'w:val', definitionIds.of(definitionOf(list)))]),
    ])
  }

  return {
    listId: listIds.of,
    headingCount: headingCounts(map, countingStyle),
    get headingList() {
      return listIds.of(headingList)
    },
    anotherHeadingList: () => {
      // The definition comes with the list that has it.
      listIds.of(headingList)
      const id = listIds.another()
      restarted.push(restartedList(id, definitionIds.of(headingDefinition)))
      return id
    },
    definitions: () => [...new Set(usedLists().map(definitionOf))].map(definitionXml).join(''),
    lists: () => [...usedLists().map(listXml), ...restarted].join(''),
  }
}

const listIdOf = ({ attributes }: XmlElement): string => attributes['w:numId'] ?? ''

const definitionOf = (list: XmlElement | undefined): string =>
  settingOf(list, 'w:abstractNumId') ?? ''

/** One element of a part, with some stretches of the part exchanged. */
const cutOut = (xml: string, { start, end }: XmlElement, splices: readonly Splice[]): string =>
  splice(xml.slice(0, end), [{ start: 0, end: start, by: '' }, ...splices])

const restartedList = (id: string, definition: string): string => {
  const restarts = headingLevels
    .map(
      (level) =>
        `<w:lvlOverride w:ilvl="${level - 1}"><w:startOverride w:val="1"/></w:lvlOverride>`,
    )
    .join('')
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${restarts}</w:num>`
}
