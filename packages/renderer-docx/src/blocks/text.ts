import type { AddresseeNode, HeadingNode, ListNode, ParagraphNode } from '@jibao/document'
import { addresseeText, breakTitle, listMarker, styles } from '@jibao/typography'
import { type FileChild, PageBreak, TextRun } from 'docx'
import type { TitleBlock } from '../page-runs.ts'
import type { Place } from '../place.ts'
import { renderInlines, renderText } from '../render-inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { twips } from '../twips.ts'

/** One paragraph, its lines broken by us: Word would cut words and quotations. */
export const renderTitle = ({ text }: TitleBlock, { layout }: Place): readonly FileChild[] => [
  styledParagraph(
    'Title',
    breakTitle(text, layout.textWidth / twips(styles.title.size)).flatMap((line, index) => [
      ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
      ...renderText(line),
    ]),
  ),
]

export const renderHeading = (
  node: HeadingNode,
  { context, headingNumbers }: Place,
): readonly FileChild[] => [
  styledParagraph(`Heading${node.level}`, [
    // Typed, not counted by Word: copying or editing must not change a number that others quote.
    ...renderText(headingNumbers.get(node) ?? ''),
    ...renderInlines(node.children, context),
  ]),
]

export const renderParagraph = (
  node: ParagraphNode,
  { context, keepNext }: Place,
): readonly FileChild[] => [
  styledParagraph('Normal', renderInlines(node.children, context), { keepNext }),
]

export const renderList = (
  { ordered, children }: ListNode,
  { context, keepNext }: Place,
): readonly FileChild[] =>
  children.map((item, index) =>
    styledParagraph(
      'ListParagraph',
      [...renderText(listMarker(index, ordered)), ...renderInlines(item.children, context)],
      { keepNext: keepNext && index === children.length - 1 },
    ),
  )

export const renderAddressee = ({ names }: AddresseeNode): readonly FileChild[] => [
  styledParagraph('Addressee', renderText(addresseeText(names))),
]

export const renderPageBreak = (): readonly FileChild[] => [
  styledParagraph('Spacer', [new TextRun({ children: [new PageBreak()] })]),
]
