import type { Run } from '../cells/separate-struck.ts'
import type { XmlHandlers } from '../xml/walk-xml.ts'
import type { OdsStyles } from './read-styles.ts'

/** Comments, pictures and readings: text that is in a cell and not of it. */
const isAside = (name: string): boolean =>
  name === 'office:annotation' || name === 'text:ruby-text' || /^(?:draw|dr3d|table):/.test(name)

const mostSpaces = 1000

/** Elements that stand for characters. */
const characters: Readonly<Record<string, (count: number) => string>> = {
  'text:s': (count) => ' '.repeat(Math.min(Math.max(count, 1), mostSpaces)),
  'text:tab': () => '\t',
  'text:line-break': () => '\n',
}

/** Reads the paragraphs of one cell, between its own tags. */
export const paragraphReader = (
  styles: OdsStyles,
  isCellStruck: boolean,
): XmlHandlers & { readonly runs: readonly Run[] } => {
  const runs: Run[] = []
  const struck: boolean[] = []
  let asides = 0
  let paragraphs = 0
  let isInParagraph = false
  const add = (text: string): void => {
    if (asides === 0 && isInParagraph && text !== '')
      runs.push({ text, isStruck: struck.at(-1) ?? isCellStruck })
  }
  return {
    runs,
    open: (name, attributes) => {
      if (isAside(name)) asides++
      if (asides > 0) return
      if (name === 'text:p') {
        isInParagraph = true
        if (paragraphs++ > 0) add('\n')
      } else if (name === 'text:span') {
        const own = styles.isStruck('text', attributes('text:style-name'))
        struck.push(own ?? struck.at(-1) ?? isCellStruck)
      } else add(characters[name]?.(Number(attributes('text:c') ?? 1) || 1) ?? '')
    },
    close: (name) => {
      if (isAside(name)) asides--
      else if (asides > 0) return
      else if (name === 'text:p') isInParagraph = false
      else if (name === 'text:span') struck.pop()
    },
    text: add,
  }
}
