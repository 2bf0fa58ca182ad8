import type {
  AddresseeNode,
  DatelineNode,
  HeadingNode,
  ListNode,
  ParagraphNode,
  RemarkNode,
} from '@jibao/document'
import { addresseeText, datelineText, remarkBrackets, styles } from '@jibao/typography'
import { headingBookmark } from '../heading-bookmark.ts'
import type { TitleBlock } from '../page-runs.ts'
import type { Place } from '../place.ts'
import { renderInlines, renderText } from '../render-inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { twips } from '../twips.ts'
import { bookmark } from '../wordml/bookmark.ts'
import { brokenLines } from './broken-lines.ts'

/** A dateline stands right below. */
export const renderTitle = ({ text }: TitleBlock, { layout, next }: Place): string =>
  styledParagraph(
    'Title',
    brokenLines(text, layout.textWidth / twips(styles.title.size)),
    next?.type === 'dateline' ? { spacing: { after: 0 } } : {},
  )

export const renderDateline = (node: DatelineNode): string =>
  styledParagraph('Dateline', renderText(datelineText(node)))

/** Numbered by its style; the bookmark is where a 目录 leads to. */
export const renderHeading = (node: HeadingNode, place: Place): string => {
  const id = place.ids.bookmark()
  return styledParagraph(
    `Heading${node.level}`,
    bookmark({ id, name: headingBookmark(id - 1) }, renderInlines(node.children, place)),
  )
}

/** What never begins a page: the reader must see whose text it closes. */
const closing: ReadonlySet<string | undefined> = new Set(['attachments', 'signature', 'remark'])

const keepNext = ({ next }: Place): boolean => closing.has(next?.type)

export const renderParagraph = (node: ParagraphNode, place: Place): string =>
  styledParagraph('Normal', renderInlines(node.children, place), { keepNext: keepNext(place) })

export const renderList = (node: ListNode, place: Place): string =>
  node.children
    .map((item, index) =>
      styledParagraph('ListParagraph', renderInlines(item.children, place), {
        keepNext: keepNext(place) && index === node.children.length - 1,
        list: place.ids.list(node),
      }),
    )
    .join('')

export const renderAddressee = ({ names }: AddresseeNode): string =>
  styledParagraph('Addressee', renderText(addresseeText(names)))

export const renderRemark = ({ children }: RemarkNode, place: Place): string => {
  const [opening, closing] = remarkBrackets
  return styledParagraph(
    'Remark',
    renderText(opening) + renderInlines(children, place) + renderText(closing),
  )
}
