import type { HeadingLevel } from '@jibao/document'
import { childOf, elementsOf, type XmlElement } from '../xml-tree.ts'
import type { BaseStyles } from './base-styles.ts'
import type { StyleMap } from './map-styles.ts'
import { remove, type Splice, setAttribute } from './splice.ts'

export const headingLevels = [1, 2, 3, 4] as const satisfies readonly HeadingLevel[]

/** Of the definition of our headings: its levels tell which style they number, and where its paragraphs begin. */
export const headingLevelSplices = (
  xml: string,
  definition: XmlElement,
  to: {
    readonly map: StyleMap
    readonly used: ReadonlySet<string>
    readonly styles: BaseStyles
  },
): readonly Splice[] => {
  const levels = elementsOf(definition.children).filter(({ name }) => name === 'w:lvl')
  return headingLevels.flatMap((number) => {
    const level = levels[number - 1]
    return level === undefined ? [] : levelSplices(xml, level, { ...to, id: `Heading${number}` })
  })
}

const levelSplices = (
  xml: string,
  level: XmlElement,
  {
    id,
    map,
    used,
    styles,
  }: {
    readonly id: string
    readonly map: StyleMap
    readonly used: ReadonlySet<string>
    readonly styles: BaseStyles
  },
): readonly Splice[] => {
  const style = childOf(level, 'w:pStyle')
  const target = map.paragraph(id)
  if (style === undefined) return []
  if (target.style === undefined)
    return [used.has(id) ? setAttribute(xml, style, 'w:val', target.id) : remove(style)]
  // The indent of a list goes before that of a style: it has to be the same.
  const indent = styles.property(target.style.id, 'w:ind')
  const written =
    indent === undefined ? '<w:ind w:left="0" w:firstLine="0"/>' : styles.xmlOf(indent)
  const ours = childOf(childOf(level, 'w:pPr') ?? level, 'w:ind')
  return [remove(style), ...(ours === undefined ? [] : [{ ...remove(ours), by: written }])]
}
