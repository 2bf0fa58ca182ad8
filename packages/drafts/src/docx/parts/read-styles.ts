import { isOn } from '../xml/is-on.ts'
import { numberOf } from '../xml/number-of.ts'
import { type Tag, walkPart } from '../xml/walk-part.ts'

/** What a paragraph or a style says of paragraphs; what it does not say, its parent does. */
export interface ParagraphLook {
  /** From 0; 9 is plain text. */
  outline?: number | undefined
  numberingId?: string | undefined
  numberingLevel?: number | undefined
}

export interface Style extends ParagraphLook {
  name?: string | undefined
  parent?: string | undefined
  isHidden?: boolean | undefined
}

export interface StyleSheet {
  /** With all that it inherits; of what a style does not say, the field is absent. */
  readonly styleOf: (id: string | undefined) => Readonly<Style>
}

/** Styles inherit through some five others; more than this is a circle. */
const longestLine = 50

const setters: Readonly<Record<string, (style: Style, tag: Tag) => void>> = {
  'w:name': (style, { attribute }) => {
    style.name = attribute('w:val')
  },
  'w:basedOn': (style, { attribute }) => {
    style.parent = attribute('w:val')
  },
  'w:outlineLvl': (style, tag) => {
    style.outline = numberOf(tag)
  },
  'w:numId': (style, { attribute }) => {
    style.numberingId = attribute('w:val')
  },
  'w:ilvl': (style, tag) => {
    style.numberingLevel = numberOf(tag)
  },
  'w:vanish': (style, tag) => {
    style.isHidden = isOn(tag)
  },
}

/** The built-in headings are known by name where a file does not repeat their outline level. */
const outlineOfName = (name: string): number | undefined => {
  const level = /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1]
  if (level !== undefined) return Number(level) - 1
  return /^(?:title|标题)$/i.test(name) ? 0 : undefined
}

const withName = (style: Style): Style =>
  style.outline === undefined && style.name !== undefined
    ? { ...style, outline: outlineOfName(style.name) }
    : style

const defined = (style: Style): Style =>
  Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined))

export const readStyles = (xml: string | undefined, file: string): StyleSheet => {
  const styles = new Map<string, Style>()
  let usual: string | undefined
  let current: Style | undefined
  const open = (tag: Tag): 'skip' | undefined => {
    const { name, attribute } = tag
    if (name === 'w:style') {
      const id = attribute('w:styleId') ?? ''
      current = {}
      styles.set(id, current)
      const isDefault = /^(?:1|true|on)$/.test(attribute('w:default') ?? '')
      if (isDefault && attribute('w:type') === 'paragraph') usual = id
    } else if (current !== undefined) setters[name]?.(current, tag)
    // Looks of parts of a table are not those of the style itself.
    return name === 'w:tblStylePr' || name === 'w:latentStyles' ? 'skip' : undefined
  }
  if (xml !== undefined) walkPart(xml, { open }, file)
  const settled = new Map<string, Style>()
  const settle = (id: string, room: number): Style => {
    const known = settled.get(id)
    if (known !== undefined) return known
    const own = withName(styles.get(id) ?? {})
    const { parent } = own
    const inherited = parent === undefined || room === 0 ? {} : settle(parent, room - 1)
    const style = { ...inherited, name: own.name, ...defined(own) }
    settled.set(id, style)
    return style
  }
  return {
    styleOf: (id) => {
      const known = id !== undefined && styles.has(id) ? id : usual
      return known === undefined ? {} : settle(known, longestLine)
    },
  }
}
