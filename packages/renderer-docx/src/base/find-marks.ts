import { findAll, type XmlElement } from '../xml-tree.ts'
import type { Part } from './open-base.ts'
import { type TextPiece, textPieces } from './paragraph-text.ts'

/** `{{标题}}` in a part, also where Word has cut it into several runs. */
export interface Mark {
  readonly name: string
  readonly part: Part
  readonly paragraph: XmlElement
  readonly pieces: readonly TextPiece[]
  /** Where it stands in the paragraph's text. */
  readonly start: number
  readonly end: number
  /** Whether the paragraph says nothing else. */
  readonly isAlone: boolean
}

/** Braces also as a Chinese keyboard types them. */
const markPattern = /(?:\{\{|｛｛)[ \u3000]*([^{}｛｝\n]{1,40}?)[ \u3000]*(?:\}\}|｝｝)/g

const marksIn = (part: Part, paragraph: XmlElement): readonly Mark[] => {
  const pieces = textPieces(paragraph)
  const text = pieces.map((piece) => piece.text).join('')
  return [...text.matchAll(markPattern)].map(({ 0: written, 1: name = '', index }) => ({
    name,
    part,
    paragraph,
    pieces,
    start: index,
    end: index + written.length,
    isAlone: text.trim() === written,
  }))
}

export const findMarks = (part: Part): readonly Mark[] =>
  part.xml.includes('{') || part.xml.includes('｛') || part.xml.includes('&#')
    ? findAll([part.root], 'w:p').flatMap((paragraph) => marksIn(part, paragraph))
    : []
