import type { Report } from '@jibao/document'
import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { contentsNav, entriesOf } from '../blocks/contents.ts'
import type { Place } from '../place.ts'
import { renderHead } from './head.ts'
import { renderPublication } from './publication.ts'

/** Headings from which on a page is too long to look over. */
const manyHeadings = 3

/** Id of the report itself. */
export const mainId = 'report'

/** @param article what the report says */
export const renderPage = (
  report: Report,
  article: readonly ElementContent[],
  place: Place,
): Root => {
  const { outline, words } = place
  const hasContents = report.children.some(({ type }) => type === 'contents')
  const entries = hasContents ? [] : entriesOf(outline, 2)
  return h(null, [
    { type: 'doctype' },
    h('html', { lang: report.metadata.language }, [
      renderHead(report),
      h('body', [
        h('a', { className: ['skip'], href: `#${mainId}` }, words.skip),
        ...renderPublication(report, place),
        ...(entries.length < manyHeadings ? [] : [contentsNav(entries, words.contents, place)]),
        h('main', { id: mainId, tabIndex: -1 }, h('article', [...article])),
      ]),
    ]),
  ])
}
