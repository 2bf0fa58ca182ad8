import type { FontBook, FontRole } from '@jibao/core'
import type { TextStyle } from '@jibao/typography'
import type { NumberParagraph } from '../list-numbers.ts'
import { textOf } from '../read-paragraphs.ts'
import { trackingOf } from '../tracking.ts'
import { childOf, elementsOf, settingOf, type XmlElement } from '../xml-tree.ts'
import { breakLines, type SetCharacter } from './break-lines.ts'

/** Faces of the character styles, where they are not that of the paragraph. */
const roleOfStyle: Readonly<Record<string, FontRole>> = { Strong: 'heiti', Label: 'heiti' }

interface Span {
  readonly text: string
  readonly role: FontRole | undefined
}

/** The runs of a paragraph, cut at line breaks. */
const spansOf = (paragraph: XmlElement): readonly (readonly Span[])[] => {
  const lines: Span[][] = [[]]
  const read = ({ name, children }: XmlElement): void => {
    if (name === 'w:pPr') return
    if (name !== 'w:r') {
      elementsOf(children).forEach(read)
      return
    }
    const style = settingOf(childOf({ children }, 'w:rPr'), 'w:rStyle') ?? ''
    if (childOf({ children }, 'w:br') !== undefined) lines.push([])
    const text = textOf(children).trim()
    if (text !== '') lines.at(-1)?.push({ text, role: roleOfStyle[style] })
  }
  read(paragraph)
  return lines
}

/** Twips of an attribute of a paragraph's indent. */
const indentOf = (properties: XmlElement | undefined, side: string): number | undefined => {
  const written = properties && childOf(properties, 'w:ind')?.attributes[`w:${side}`]
  return written === undefined ? undefined : Number(written)
}

export interface Measure {
  readonly fonts: FontBook
  readonly numbers: NumberParagraph
}

/**
 * How many lines a paragraph takes.
 * @param width of the room, twips
 */
export const countLines = (
  paragraph: XmlElement,
  look: TextStyle,
  width: number,
  { fonts, numbers }: Measure,
): number => {
  const properties = childOf(paragraph, 'w:pPr')
  const left = indentOf(properties, 'left') ?? 0
  const right = indentOf(properties, 'right') ?? 0
  const hanging = indentOf(properties, 'hanging') ?? 0
  const tracking = trackingOf(look) / 20
  const number = numbers(properties)
  const charactersOf = ({ text, role }: Span): readonly SetCharacter[] => {
    const [face] = fonts.chain(role ?? look.font)
    return Array.from(text, (character) => ({
      character,
      advance:
        ((face?.advance(character.codePointAt(0) ?? 0) ?? 1000) * look.size) / 1000 + tracking,
      size: look.size,
    }))
  }
  const room = (width - left - right) / 20
  const indent = look.indent * (look.size + tracking) - hanging / 20
  return spansOf(paragraph).reduce((count, spans, line) => {
    const head = line === 0 && number !== '' ? [{ text: number, role: undefined }] : []
    const text = [...head, ...spans].flatMap(charactersOf)
    return count + breakLines(text, line === 0 ? room - indent : room, room)
  }, 0)
}
