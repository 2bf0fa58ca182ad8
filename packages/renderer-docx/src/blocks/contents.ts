import { type ContentsNode, type HeadingLevel, plainText } from '@jibao/document'
import { contentsField, pageField } from '../fields.ts'
import { headingBookmark } from '../heading-bookmark.ts'
import type { Place } from '../place.ts'
import { renderText } from '../render-inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { internalHyperlink } from '../wordml/hyperlink.ts'
import { run, tab } from '../wordml/run.ts'

/** A field of Word, which staff may update; it opens with true page numbers and without a question. */
export const renderContents = (
  { depth }: ContentsNode,
  { furniture, headings, layout, pages }: Place,
): string => {
  const entries = [...headings].flatMap(([{ level, children }, number], index) =>
    level > depth ? [] : [{ level, index, text: `${number}${plainText(children)}` }],
  )
  const field = contentsField(depth)
  return [
    styledParagraph('TOCHeading', renderText(furniture.contents)),
    ...entries.map(({ level, index, text }, position) =>
      styledParagraph(
        entryStyles[level],
        [
          position === 0 ? field.begin : '',
          internalHyperlink(
            headingBookmark(index),
            [
              renderText(text),
              run(tab),
              pageField(headingBookmark(index), String(pages?.headings[index] ?? '')),
            ].join(''),
          ),
          position === entries.length - 1 ? field.end : '',
        ].join(''),
        // Numbers end at the right edge of the type area.
        { tabStops: [{ type: 'right', position: layout.textWidth, leader: 'dot' }] },
      ),
    ),
  ].join('')
}

const entryStyles = { 1: 'TOC1', 2: 'TOC2', 3: 'TOC3', 4: 'TOC4' } as const satisfies Record<
  HeadingLevel,
  string
>
