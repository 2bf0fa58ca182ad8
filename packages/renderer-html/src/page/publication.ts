import type { LetterheadNode, Report } from '@jibao/document'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Place } from '../place.ts'
import { renderText } from '../render-inlines.ts'
import { time } from '../time.ts'

/** The head of a page on a bureau's site: how it is entered in the directory of public information. */
export const renderPublication = (
  { metadata, children }: Report,
  { words: { publication: labels, openness } }: Pick<Place, 'words'>,
): readonly Element[] => {
  const { publication, issuer, date } = metadata
  if (publication === undefined) return []
  const { index, term, publisher = issuer, publishedOn = date } = publication
  const letterhead = children.find((block): block is LetterheadNode => block.type === 'letterhead')
  const entries: readonly (readonly [string, string | undefined | Element])[] = [
    [labels.index, index],
    [labels.publishedOn, time(publishedOn)],
    [labels.openness, openness[publication.openness]],
    [labels.term, term],
    [labels.documentNumber, letterhead?.documentNumber],
    [labels.publisher, publisher],
  ]
  const rows = entries.flatMap(([label, entry]) => {
    if (entry === undefined || entry === '') return []
    const said: readonly ElementContent[] = typeof entry === 'string' ? renderText(entry) : [entry]
    return [h('div', h('dt', label), h('dd', [...said]))]
  })
  return [h('header', h('dl', { className: ['publication'] }, ...rows))]
}
