import type { AnnexNode, AttachmentsNode, ColophonNode, SignatureNode } from '@jibao/document'
import { attachmentNumber, copyToText, printedText } from '@jibao/typography'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Place } from '../place.ts'
import { renderText } from '../render-inlines.ts'
import { time } from '../time.ts'

/** 附件说明; a title leads to its annex where the page has it. */
export const renderAttachments = (
  { titles }: AttachmentsNode,
  { furniture, outline }: Place,
): readonly Element[] => {
  const annexes = Array.from(outline).filter(([{ type }]) => type === 'annex')
  const leadingTo = (title: string): readonly ElementContent[] => {
    const annex = annexes.find(([node]) => (node as AnnexNode).title === title)
    return annex === undefined ? renderText(title) : [h('a', { href: `#${annex[1].id}` }, title)]
  }
  return [
    h(
      'div',
      { className: ['attachments'] },
      h('p', furniture.attachments),
      h(
        'ol',
        { role: 'list' },
        titles.map((title, index) => h('li', attachmentNumber(index, titles), ...leadingTo(title))),
      ),
    ),
  ]
}

export const renderSignature = ({
  issuer,
  date,
  sealed = true,
}: SignatureNode): readonly Element[] => [
  h(
    'div',
    { className: ['signature', sealed ? 'sealed' : 'unsealed'] },
    h('p', issuer),
    h('p', time(date)),
  ),
]

/** 版记; that of a letter has no line for the printer (GB/T 9704-2012 10.1). */
export const renderColophon = (
  node: ColophonNode,
  { furniture, isLetter }: Place,
): readonly Element[] => {
  const { copyTo, printedBy } = node
  const lines = [
    ...(copyTo.length === 0
      ? []
      : [h('p', { className: ['copies'] }, `${furniture.copyTo}${copyToText(copyTo)}`)]),
    ...(isLetter
      ? []
      : [
          h(
            'div',
            { className: ['printer'] },
            h('p', printedBy),
            h('p', printedText(node, furniture)),
          ),
        ]),
  ]
  return lines.length === 0
    ? []
    : [h('footer', { className: ['colophon', ...(isLetter ? ['bare'] : [])] }, ...lines)]
}
