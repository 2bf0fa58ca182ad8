import type {
  AddresseeNode,
  DatelineNode,
  HeadingNode,
  ListNode,
  ParagraphNode,
  RemarkNode,
} from '@jibao/document'
import { addresseeText, breakTitle, datelineText, remarkBrackets, styles } from '@jibao/typography'
import { Bookmark, type FileChild } from 'docx'
import { headingBookmark } from '../heading-bookmark.ts'
import { listReference } from '../numbering.ts'
import type { TitleBlock } from '../page-runs.ts'
import type { Place } from '../place.ts'
import { renderInlines, renderText } from '../render-inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { twips } from '../twips.ts'
import { brokenLines } from './broken-lines.ts'

/** A dateline stands right below. */
export const renderTitle = (
  { text }: TitleBlock,
  { layout, next }: Place,
): readonly FileChild[] => [
  styledParagraph(
    'Title',
    brokenLines(breakTitle(text, layout.textWidth / twips(styles.title.size))),
    next?.type === 'dateline' ? { spacing: { after: 0 } } : {},
  ),
]

export const renderDateline = (node: DatelineNode): readonly FileChild[] => [
  styledParagraph('Dateline', renderText(datelineText(node))),
]

/** Numbered by its style; the bookmark is where a 目录 leads to. */
export const renderHeading = (
  node: HeadingNode,
  { context, headings }: Place,
): readonly FileChild[] => [
  styledParagraph(`Heading${node.level}`, [
    new Bookmark({
      id: headingBookmark([...headings.keys()].indexOf(node)),
      children: renderInlines(node.children, context),
    }),
  ]),
]

/** What never begins a page: the reader must see whose text it closes. */
const closing: ReadonlySet<string | undefined> = new Set(['attachments', 'signature', 'remark'])

const keepNext = ({ next }: Place): boolean => closing.has(next?.type)

export const renderParagraph = (node: ParagraphNode, place: Place): readonly FileChild[] => [
  styledParagraph('Normal', renderInlines(node.children, place.context), {
    keepNext: keepNext(place),
  }),
]

export const renderList = (node: ListNode, place: Place): readonly FileChild[] =>
  node.children.map((item, index) =>
    styledParagraph('ListParagraph', renderInlines(item.children, place.context), {
      keepNext: keepNext(place) && index === node.children.length - 1,
      numbering: {
        reference: listReference(node),
        level: 0,
        instance: place.lists.get(node) ?? 0,
      },
    }),
  )

export const renderAddressee = ({ names }: AddresseeNode): readonly FileChild[] => [
  styledParagraph('Addressee', renderText(addresseeText(names))),
]

export const renderRemark = (
  { children }: RemarkNode,
  { context }: Place,
): readonly FileChild[] => {
  const [opening, closing] = remarkBrackets
  return [
    styledParagraph('Remark', [
      ...renderText(opening),
      ...renderInlines(children, context),
      ...renderText(closing),
    ]),
  ]
}

/** Not a break within a paragraph: the rest of that would stand at the head of the next page. */
export const renderPageBreak = (): readonly FileChild[] => [
  styledParagraph('Sliver', [], { pageBreakBefore: true }),
]
