import { chineseNumeral } from '@jibao/document'
import { childOf, findAll, parseXml, settingOf, type XmlElement } from './xml-tree.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** `%1、`. */
  readonly text: string
}

/** A list as paragraphs name it: the definition that it counts by, shared with others. */
interface List {
  readonly definition: string
  readonly levels: readonly Level[]
  /** Levels that begin anew where the list begins. */
  readonly restarts: readonly number[]
}

const levelOf = (level: XmlElement): Level => ({
  start: Number(settingOf(level, 'w:start') ?? 1),
  format: settingOf(level, 'w:numFmt') ?? 'decimal',
  text: settingOf(level, 'w:lvlText') ?? '',
})

const listsOf = (numbering: string): ReadonlyMap<string, List> => {
  const nodes = parseXml(numbering)
  const definitions = new Map(
    findAll(nodes, 'w:abstractNum').map((definition) => [
      definition.attributes['w:abstractNumId'],
      findAll(definition.children, 'w:lvl').map(levelOf),
    ]),
  )
  return new Map(
    findAll(nodes, 'w:num').map((list) => {
      const definition = settingOf(list, 'w:abstractNumId') ?? ''
      return [
        list.attributes['w:numId'] ?? '',
        {
          definition,
          levels: definitions.get(definition) ?? [],
          restarts: findAll(list.children, 'w:lvlOverride')
            .filter((override) => childOf(override, 'w:startOverride') !== undefined)
            .map(({ attributes }) => Number(attributes['w:ilvl'])),
        },
      ]
    }),
  )
}

/** The lists that styles belong to, by their own words or those of the style that they are based on. */
const membershipsIn = (xml: string): ReadonlyMap<string | undefined, XmlElement | undefined> => {
  const styles = new Map(
    findAll(parseXml(xml), 'w:style').map((style) => [style.attributes['w:styleId'], style]),
  )
  const find = (style: XmlElement | undefined, depth: number): XmlElement | undefined =>
    style === undefined || depth > styles.size
      ? undefined
      : (findAll(style.children, 'w:numPr')[0] ??
        find(styles.get(settingOf(style, 'w:basedOn')), depth + 1))
  return new Map([...styles].map(([id, style]) => [id, find(style, 0)]))
}

const printers: Readonly<Record<string, (count: number) => string>> = {
  decimal: String,
  none: () => '',
  chineseCountingThousand: chineseNumeral,
}

/** Tells what Word prints before each paragraph of a file, given their properties in order. */
export type NumberParagraph = (properties: XmlElement | undefined) => string

/** Counts as Word does: a level restarts below every higher one, a list where it says so. */
export const listNumbers = (numbering: string, styles: string): NumberParagraph => {
  const lists = listsOf(numbering)
  const ofStyle = membershipsIn(styles)
  /** Of each definition, by level. */
  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<string>()

  return (properties) => {
    if (properties === undefined) return ''
    const membership =
      childOf(properties, 'w:numPr') ?? ofStyle.get(settingOf(properties, 'w:pStyle'))
    const id = settingOf(membership, 'w:numId') ?? ''
    const list = lists.get(id)
    if (list === undefined) return ''
    const depth = Number(settingOf(membership, 'w:ilvl') ?? 0)
    const level = list.levels[depth]
    if (level === undefined || level.format === 'bullet') return level?.text ?? ''

    const count = counts.get(list.definition) ?? new Map<number, number>()
    counts.set(list.definition, count)
    if (!begun.has(id)) for (const restarted of list.restarts) count.delete(restarted)
    begun.add(id)
    count.set(depth, (count.get(depth) ?? level.start - 1) + 1)
    for (const deeper of [...count.keys()].filter((one) => one > depth)) count.delete(deeper)
    return level.text.replace(/%(\d)/g, (_, number) => {
      const at = Number(number) - 1
      const shown = list.levels[at] ?? level
      return (printers[shown.format] ?? String)(count.get(at) ?? shown.start)
    })
  }
}
