import { type Attributes, walkXml } from '../xml/walk-xml.ts'
import { numberFormatReader } from './number-format.ts'

interface Style {
  readonly parent: string | undefined
  readonly dataStyle: string | undefined
  isStruck: boolean | undefined
}

/** What the styles of a document say about the little that is read of them. */
export interface OdsStyles {
  /** Number format code of a cell style. */
  readonly format: (cellStyle: string | undefined) => string | undefined
  /** `undefined` where a style leaves it to what surrounds it. */
  readonly isStruck: (
    family: 'table-cell' | 'text',
    style: string | undefined,
  ) => boolean | undefined
  readonly isHiddenTable: (tableStyle: string | undefined) => boolean
}

/** Styles inherit; no chain in an honest document is longer. */
const longestChain = 20

const struckBy = (attributes: Attributes): boolean | undefined => {
  const line =
    attributes('style:text-line-through-style') ?? attributes('style:text-line-through-type')
  return line === undefined ? undefined : line !== 'none'
}

/** Reads the style sections of several parts; what a later part says goes. */
export const readStyles = (parts: readonly string[]): OdsStyles => {
  const styles = new Map<string, Style>()
  const formats = new Map<string, string>()
  const hiddenTables = new Set<string>()
  const keyOf = (family: string, name: string): string => `${family} ${name}`
  const numberFormat = numberFormatReader((name, code) => formats.set(name, code))
  let current: Style | undefined
  let currentName = ''

  const open = (name: string, attributes: Attributes): void => {
    numberFormat.open(name, attributes)
    if (name === 'style:style' || name === 'style:default-style') {
      currentName = attributes('style:name') ?? 'Default'
      current = {
        parent: attributes('style:parent-style-name'),
        dataStyle: attributes('style:data-style-name'),
        isStruck: undefined,
      }
      styles.set(keyOf(attributes('style:family') ?? '', currentName), current)
    } else if (name === 'style:text-properties' && current !== undefined)
      current.isStruck = struckBy(attributes)
    else if (name === 'style:table-properties' && attributes('table:display') === 'false')
      hiddenTables.add(currentName)
  }
  const close = (name: string): void => {
    numberFormat.close(name)
    if (name === 'style:style' || name === 'style:default-style') current = undefined
  }
  for (const part of parts) walkXml(part, { open, close, text: numberFormat.text })

  const lookUp = <T>(
    family: string,
    name: string | undefined,
    pick: (style: Style) => T | undefined,
  ): T | undefined => {
    let next = name
    for (let step = 0; next !== undefined && step < longestChain; step++) {
      const style = styles.get(keyOf(family, next))
      const picked = style === undefined ? undefined : pick(style)
      if (picked !== undefined) return picked
      next = style?.parent
    }
    return undefined
  }
  return {
    format: (cellStyle) =>
      lookUp('table-cell', cellStyle, ({ dataStyle }) => formats.get(dataStyle ?? '')),
    isStruck: (family, style) => lookUp(family, style, ({ isStruck }) => isStruck),
    isHiddenTable: (tableStyle) => hiddenTables.has(tableStyle ?? ''),
  }
}
